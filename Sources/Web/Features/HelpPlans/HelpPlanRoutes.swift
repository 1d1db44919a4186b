import Casework
import Hummingbird
import Kernel
import WebSupport

/// The help plan of a case: reading it, the person's agreement, its goals and steps.
struct HelpPlanRoutes {
    let runner: any ActionRunner
    let references: References

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/:case/hilfeplan", use: show)
        router.post("/faelle/:case/hilfeplan/zustimmung", use: agree)
        GoalRoutes(runner: runner).add(to: router)
        PlanStepRoutes(runner: runner).add(to: router)
        ChainTemplateRoutes(runner: runner).add(to: router)
        PlanReviewRoutes(runner: runner, references: references).add(to: router)
        PlanVersionRoutes(runner: runner, references: references).add(to: router)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let plan = try await HelpPlanReader(runner: runner, context: context).plan()
        return .page(page(plan, Form(context), context), in: context)
    }

    @Sendable func agree(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let caseFile = try context.id("case", of: CaseFile.self)
        var reader = FieldReader(context)
        let languages = references.languages(in: context.language)
        if let action = SigningForm.action(from: &reader, in: caseFile, languages: languages) {
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(CaseFilePaths.helpPlan(caseFile), notice: "helpPlans.agreedNow", in: context)
            }
        }
        let plan = try await HelpPlanReader(runner: runner, context: context).plan()
        let form = Form(context, errors: reader.errors)
        return .page(page(plan, form, context), in: context, status: reader.status)
    }

    private func page(_ plan: CaseHelpPlan, _ form: Form, _ context: SiteRequestContext) -> Page {
        HelpPlanPage(plan: plan, form: form, languages: references.languages(in: context.language)).page
    }
}
