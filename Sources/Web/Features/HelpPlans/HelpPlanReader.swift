import AgencyNetwork
import Casework
import Kernel
import WebSupport

/// Reads the plan, goal or step that the address of a page names.
struct HelpPlanReader {
    let runner: any ActionRunner
    let context: SiteRequestContext

    func plan() async throws -> CaseHelpPlan {
        try await runner.answer(ReadHelpPlan(context.id("case")), for: context.requireUser())
    }

    func goal(in plan: CaseHelpPlan) throws -> Goal {
        let id = try context.id("goal", of: Goal.self)
        guard let goal = plan.plan.goals.first(where: { $0.id == id }) else {
            throw HelpPlanRefusal.goalNotFound
        }
        return goal
    }

    func step(in plan: CaseHelpPlan) throws -> PlanStep {
        let id = try context.id("step", of: PlanStep.self)
        guard let step = plan.plan.steps.first(where: { $0.id == id }) else {
            throw HelpPlanRefusal.stepNotFound
        }
        return step
    }

    /// Names of the agencies of the municipality, to be suggested.
    func agencies() async throws -> [String] {
        try await runner.answer(ListAgencies(), for: context.requireUser()).map(\.name)
    }
}
