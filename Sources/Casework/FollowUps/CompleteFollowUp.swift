import Kernel

/// Ticks a follow-up off.
public struct CompleteFollowUp: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let followUp: FollowUp.ID
    public let expected: Revision

    public init(caseFile: CaseFile.ID, followUp: FollowUp.ID, expected: Revision) {
        self.caseFile = caseFile
        self.followUp = followUp
        self.expected = expected
    }

    public var subject: Subject { Subject("followUp", followUp) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> FollowUp {
        _ = try stores.caseFiles.require(caseFile)
        guard var followUp = try stores.followUps.all(in: caseFile).first(where: { $0.id == followUp }) else {
            throw FollowUpRefusal.notFound
        }
        try followUp.complete(on: moment.day)
        try stores.followUps.save(followUp, expected: expected)
        return followUp
    }
}
