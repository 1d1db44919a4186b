import Kernel

/// Calls a case conference together; who is invited and what about follows.
public struct ConveneConference: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let details: ConferenceDetails

    public init(caseFile: CaseFile.ID, details: ConferenceDetails) {
        self.caseFile = caseFile
        self.details = details
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> CaseConference
    {
        _ = try stores.caseFiles.requireOpen(caseFile)
        try details.check(against: stores.profile)
        let conference = CaseConference(details, in: caseFile, by: user)
        try stores.conferences.add(conference)
        return conference
    }
}

/// Moves a case conference to another day or place.
public struct ChangeConference: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let conference: CaseConference.ID
    public let details: ConferenceDetails
    public let expected: Revision

    public init(
        caseFile: CaseFile.ID,
        conference: CaseConference.ID,
        details: ConferenceDetails,
        expected: Revision
    ) {
        self.caseFile = caseFile
        self.conference = conference
        self.details = details
        self.expected = expected
    }

    public var subject: Subject { Subject("conference", conference) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> CaseConference
    {
        _ = try stores.caseFiles.requireOpen(caseFile)
        try details.check(against: stores.profile)
        var conference = try stores.conferences.require(conference, in: caseFile)
        try conference.change(to: details)
        try stores.conferences.save(conference, expected: expected)
        return conference
    }
}

/// Calls a case conference off.
public struct CancelConference: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let conference: CaseConference.ID
    public let expected: Revision

    public init(caseFile: CaseFile.ID, conference: CaseConference.ID, expected: Revision) {
        self.caseFile = caseFile
        self.conference = conference
        self.expected = expected
    }

    public var subject: Subject { Subject("conference", conference) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> CaseConference
    {
        _ = try stores.caseFiles.require(caseFile)
        var conference = try stores.conferences.require(conference, in: caseFile)
        try conference.cancel(on: moment.day)
        try stores.conferences.save(conference, expected: expected)
        return conference
    }
}

extension ConferenceDetails {
    func check(against profile: CaseworkProfile) throws(ConferenceRefusal) {
        guard profile.conferenceOccasions.contains(where: { $0.code == occasion.rawValue }) else {
            throw .occasionUnknown
        }
    }
}
