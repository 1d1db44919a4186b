import Kernel

/// Records that the person agrees to the conference; releases still say what may be told there.
public struct AgreeToConference: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let conference: CaseConference.ID
    public let day: Day
    public let form: Consent.Form
    public let expected: Revision

    public init(
        caseFile: CaseFile.ID,
        conference: CaseConference.ID,
        day: Day,
        form: Consent.Form,
        expected: Revision
    ) {
        self.caseFile = caseFile
        self.conference = conference
        self.day = day
        self.form = form
        self.expected = expected
    }

    public var subject: Subject { Subject("conference", conference) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> CaseConference
    {
        _ = try stores.caseFiles.requireOpen(caseFile)
        guard day <= moment.day else { throw ConferenceRefusal.inTheFuture }
        var conference = try stores.conferences.require(conference, in: caseFile)
        try conference.agree(on: day, form)
        try stores.conferences.save(conference, expected: expected)
        return conference
    }
}
