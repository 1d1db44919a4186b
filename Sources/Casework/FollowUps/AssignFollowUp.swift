import Kernel

/// Gives a follow-up to somebody who leads the case or stands in for who does.
public struct AssignFollowUp: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let followUp: FollowUp.ID
    public let assignee: User.ID
    public let expected: Revision

    public init(caseFile: CaseFile.ID, followUp: FollowUp.ID, to assignee: User.ID, expected: Revision) {
        self.caseFile = caseFile
        self.followUp = followUp
        self.assignee = assignee
        self.expected = expected
    }

    public var subject: Subject { Subject("followUp", followUp) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> FollowUp {
        _ = try stores.caseFiles.require(caseFile)
        var followUp = try stores.followUps.require(followUp, in: caseFile)
        guard try stores.followUps.leads(assignee, caseFile) else {
            throw FollowUpRefusal.assigneeWithoutCase
        }
        try followUp.assign(to: assignee)
        try stores.followUps.save(followUp, expected: expected)
        return followUp
    }
}
