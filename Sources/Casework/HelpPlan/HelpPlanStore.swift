import Kernel

/// Keeps the help plans of the cases within sight.
public protocol HelpPlanStore {
    func plan(of caseFile: CaseFile.ID) throws -> HelpPlan
    func add(_ goal: Goal) throws
    func save(_ goal: Goal, expected: Revision) throws
    func add(_ step: PlanStep) throws
    func save(_ step: PlanStep, expected: Revision) throws
    func save(_ agreement: PlanAgreement) throws
}

extension HelpPlanStore {
    public func requireGoal(_ id: Goal.ID, in caseFile: CaseFile.ID) throws -> Goal {
        guard let goal = try plan(of: caseFile).goals.first(where: { $0.id == id }) else {
            throw HelpPlanRefusal.goalNotFound
        }
        return goal
    }

    public func requireStep(_ id: PlanStep.ID, in caseFile: CaseFile.ID) throws -> PlanStep {
        guard let step = try plan(of: caseFile).steps.first(where: { $0.id == id }) else {
            throw HelpPlanRefusal.stepNotFound
        }
        return step
    }
}
