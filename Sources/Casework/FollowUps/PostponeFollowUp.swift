import Kernel

/// Puts a follow-up off to a later day.
public struct PostponeFollowUp: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let followUp: FollowUp.ID
    public let day: Day
    public let expected: Revision

    public init(caseFile: CaseFile.ID, followUp: FollowUp.ID, to day: Day, expected: Revision) {
        self.caseFile = caseFile
        self.followUp = followUp
        self.day = day
        self.expected = expected
    }

    public var subject: Subject { Subject("followUp", followUp) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> FollowUp {
        _ = try stores.caseFiles.require(caseFile)
        guard day > moment.day else { throw FollowUpRefusal.notLater }
        var followUp = try stores.followUps.require(followUp, in: caseFile)
        try followUp.postpone(to: day)
        try stores.followUps.save(followUp, expected: expected)
        return followUp
    }
}
