import Casework
import Hummingbird
import Kernel
import WebSupport

/// The help plan of a case: reading it, the person's agreement, its goals and steps.
struct HelpPlanRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/:case/hilfeplan", use: show)
        router.post("/faelle/:case/hilfeplan/zustimmung", use: agree)
        GoalRoutes(runner: runner).add(to: router)
        PlanStepRoutes(runner: runner).add(to: router)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let plan = try await HelpPlanReader(runner: runner, context: context).plan()
        let form = Form(context, fields: ["on": context.today.german])
        return .page(HelpPlanPage(plan: plan, form: form).page, in: context)
    }

    @Sendable func agree(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let caseFile = try context.id("case", of: CaseFile.self)
        var reader = FieldReader(context)
        if let day = reader.day("on") {
            let action = AgreeHelpPlan(caseFile: caseFile, day: day)
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(CaseFilePaths.helpPlan(caseFile), notice: "helpPlans.agreedNow", in: context)
            }
        }
        let plan = try await HelpPlanReader(runner: runner, context: context).plan()
        let form = Form(context, errors: reader.errors)
        return .page(HelpPlanPage(plan: plan, form: form).page, in: context, status: reader.status)
    }
}
