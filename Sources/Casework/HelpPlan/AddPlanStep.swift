import Kernel

/// Adds a step to a goal of the help plan.
public struct AddPlanStep: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let goal: Goal.ID
    public let details: PlanStepDetails

    public init(caseFile: CaseFile.ID, goal: Goal.ID, details: PlanStepDetails) {
        self.caseFile = caseFile
        self.goal = goal
        self.details = details
    }

    public var subject: Subject { Subject("goal", goal) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> PlanStep {
        _ = try stores.caseFiles.requireOpen(caseFile)
        let goal = try stores.helpPlans.requireGoal(goal, in: caseFile)
        let step = PlanStep(details, for: goal)
        try PlanStepCheck(stores, in: caseFile).check(step)
        try stores.helpPlans.add(step)
        return step
    }
}
