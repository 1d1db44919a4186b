import Kernel

/// Rewords a goal.
public struct ChangeGoal: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let goal: Goal.ID
    public let details: GoalDetails
    public let expected: Revision

    public init(caseFile: CaseFile.ID, goal: Goal.ID, details: GoalDetails, expected: Revision) {
        self.caseFile = caseFile
        self.goal = goal
        self.details = details
        self.expected = expected
    }

    public var subject: Subject { Subject("goal", goal) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> Goal {
        _ = try stores.caseFiles.requireOpen(caseFile)
        var goal = try stores.helpPlans.requireGoal(goal, in: caseFile)
        // A domain the profile has since dropped may stay where it was.
        guard details.lifeDomain == goal.lifeDomain || stores.profile.lifeDomains.contains(details.lifeDomain)
        else { throw HelpPlanRefusal.domainMissing }
        goal.change(to: details)
        try stores.helpPlans.save(goal, expected: expected)
        return goal
    }
}
