import Kernel

/// The follow-ups of a case, the earliest first.
public struct ReadFollowUps: Query {
    public static let permission = Permission.readCases
    public static let readsPersonalData = true

    public let caseFile: CaseFile.ID

    public init(_ caseFile: CaseFile.ID) {
        self.caseFile = caseFile
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> CaseFollowUps {
        CaseFollowUps(
            caseFile: try stores.caseFiles.require(caseFile),
            followUps: try stores.followUps.all(in: caseFile),
            today: moment.day
        )
    }
}

/// What the page on follow-ups shows.
public struct CaseFollowUps: Sendable {
    public let caseFile: CaseFile
    public let followUps: [FollowUp]
    public let today: Day
}
