import Kernel

/// Keeps the help plans of the cases within sight.
public protocol HelpPlanStore {
    func plan(of caseFile: CaseFile.ID) throws -> HelpPlan
    func add(_ goal: Goal) throws
    func save(_ goal: Goal, expected: Revision) throws
    func add(_ step: PlanStep) throws
    func save(_ step: PlanStep, expected: Revision) throws
    func save(_ agreement: PlanAgreement) throws
    /// Newest first.
    func versions(of caseFile: CaseFile.ID) throws -> [PlanVersion]
    func add(_ version: PlanVersion) throws
    /// The open one first, then those held, newest first.
    func reviews(of caseFile: CaseFile.ID) throws -> [PlanReview]
    func add(_ review: PlanReview) throws
    func save(_ review: PlanReview, expected: Revision) throws
    /// Open reviews of running cases within sight due until `day`, earliest first.
    func reviewsDue(until day: Day, limit: Int) throws -> [DuePlanReview]
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
