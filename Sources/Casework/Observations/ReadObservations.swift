import Kernel

/// The observations of a case, the latest first.
public struct ReadObservations: Query {
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
    ) throws -> CaseObservations {
        CaseObservations(
            caseFile: try stores.caseFiles.require(caseFile),
            observations: try stores.observations.all(in: caseFile),
            plan: try stores.helpPlans.plan(of: caseFile),
            profile: stores.profile,
            today: moment.day
        )
    }
}

/// What the page on observations shows.
public struct CaseObservations: Sendable {
    public let caseFile: CaseFile
    public let observations: [Observation]
    public let plan: HelpPlan
    public let profile: CaseworkProfile
    public let today: Day
}
