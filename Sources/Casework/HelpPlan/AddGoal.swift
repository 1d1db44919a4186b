import Kernel

/// Adds a goal to the help plan.
public struct AddGoal: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let details: GoalDetails

    public init(caseFile: CaseFile.ID, details: GoalDetails) {
        self.caseFile = caseFile
        self.details = details
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> Goal {
        _ = try stores.caseFiles.requireOpen(caseFile)
        guard stores.profile.lifeDomains.contains(details.lifeDomain) else {
            throw HelpPlanRefusal.domainMissing
        }
        let goal = Goal(details, in: caseFile)
        try stores.helpPlans.add(goal)
        return goal
    }
}
