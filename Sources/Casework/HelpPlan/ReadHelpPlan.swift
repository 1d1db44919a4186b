import Kernel

/// The help plan of a case.
public struct ReadHelpPlan: Query {
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
    ) throws -> CaseHelpPlan {
        CaseHelpPlan(
            caseFile: try stores.caseFiles.require(caseFile),
            plan: try stores.helpPlans.plan(of: caseFile),
            profile: stores.profile,
            today: moment.day
        )
    }
}

/// What the page on the help plan shows.
public struct CaseHelpPlan: Sendable {
    public let caseFile: CaseFile
    public let plan: HelpPlan
    public let profile: CaseworkProfile
    public let today: Day
}
