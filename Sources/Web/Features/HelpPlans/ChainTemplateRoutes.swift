import Casework
import Hummingbird
import Kernel
import WebSupport

/// The chain templates of the profile: choosing one, looking at what it would give, taking it over.
struct ChainTemplateRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/:case/hilfeplan/vorlagen", use: list)
        router.get("/faelle/:case/hilfeplan/vorlagen/:template", use: show)
        router.post("/faelle/:case/hilfeplan/vorlagen/:template/vorschau", use: preview)
        router.post("/faelle/:case/hilfeplan/vorlagen/:template", use: take)
    }

    @Sendable func list(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let plan = try await reader(context).plan()
        return .page(ChainTemplatesPage(plan: plan, texts: context.texts).page, in: context)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let plan = try await reader(context).plan()
        let template = try template(in: plan, context)
        let fields = ChainChoiceForm.start(template, plan, context.language)
        let page = ChainTemplatePage(template: template, plan: plan, form: Form(context, fields: fields))
        return .page(page.page, in: context)
    }

    @Sendable func preview(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let plan = try await reader(context).plan()
        let template = try template(in: plan, context)
        var fields = FieldReader(context)
        if let choice = ChainChoiceForm.choice(of: template, from: &fields) {
            do {
                let query = PreviewChain(caseFile: plan.caseFile.id, choice: choice)
                let draft = try await runner.answer(query, for: context.requireUser())
                let page = ChainPreviewPage(draft: draft, plan: plan, form: Form(context))
                return .page(page.page, in: context)
            } catch let refusal as HelpPlanRefusal where refusal.kind != .notFound {
                fields.refuse(refusal)
            }
        }
        let form = Form(context, errors: fields.errors)
        let page = ChainTemplatePage(template: template, plan: plan, form: form)
        return .page(page.page, in: context, status: fields.status)
    }

    @Sendable func take(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let plan = try await reader(context).plan()
        let template = try template(in: plan, context)
        var fields = FieldReader(context)
        if let choice = ChainChoiceForm.choice(of: template, from: &fields) {
            let action = PlanFromTemplate(caseFile: plan.caseFile.id, choice: choice)
            if try await fields.perform(action, with: runner, by: context.requireUser()) != nil {
                let path = CaseFilePaths.helpPlan(plan.caseFile.id)
                return .seeOther(path, notice: "helpPlans.templates.taken", in: context)
            }
        }
        let form = Form(context, errors: fields.errors)
        let page = ChainTemplatePage(template: template, plan: plan, form: form)
        return .page(page.page, in: context, status: fields.status)
    }

    private func reader(_ context: SiteRequestContext) -> HelpPlanReader {
        HelpPlanReader(runner: runner, context: context)
    }

    private func template(in plan: CaseHelpPlan, _ context: SiteRequestContext) throws -> ChainTemplate {
        let code = try context.parameters.require("template")
        guard let template = plan.profile.chains.first(where: { $0.code == code }) else {
            throw HelpPlanRefusal.templateUnknown
        }
        return template
    }
}
