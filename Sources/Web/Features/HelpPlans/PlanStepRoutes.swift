import Casework
import Hummingbird
import Kernel
import WebSupport

/// Adding a step to a goal, rewording it, and marking how it stands.
struct PlanStepRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/:case/hilfeplan/ziele/:goal/schritte/neu", use: showNew)
        router.post("/faelle/:case/hilfeplan/ziele/:goal/schritte/neu", use: addStep)
        router.get("/faelle/:case/hilfeplan/schritte/:step", use: show)
        router.post("/faelle/:case/hilfeplan/schritte/:step", use: change)
        router.post("/faelle/:case/hilfeplan/schritte/:step/stand", use: mark)
    }

    @Sendable func showNew(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let fields: FormFields = ["responsible": Responsible.caseManager.rawValue]
        return .page(try await newPage(context, Form(context, fields: fields)), in: context)
    }

    @Sendable func addStep(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let caseFile = try context.id("case", of: CaseFile.self)
        let goal = try context.id("goal", of: Goal.self)
        var fields = FieldReader(context)
        if let details = PlanStepForm.details(from: &fields) {
            let action = AddPlanStep(caseFile: caseFile, goal: goal, details: details)
            if try await fields.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(CaseFilePaths.helpPlan(caseFile), notice: "helpPlans.stepAdded", in: context)
            }
        }
        let page = try await newPage(context, Form(context, errors: fields.errors))
        return .page(page, in: context, status: fields.status)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(try await page(context).page, in: context)
    }

    @Sendable func change(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let caseFile = try context.id("case", of: CaseFile.self)
        let id = try context.id("step", of: PlanStep.self)
        var fields = FieldReader(context)
        let details = PlanStepForm.details(from: &fields)
        if let details {
            let revision = fields.revision
            let action = ChangePlanStep(caseFile: caseFile, step: id, details: details, expected: revision)
            if try await fields.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(CaseFilePaths.helpPlan(caseFile), notice: "forms.saved", in: context)
            }
        }
        var page = try await page(context)
        page.reword(Form(context, errors: fields.errors), overtaking: fields.isOvertaken ? details : nil)
        return .page(page.page, in: context, status: fields.status)
    }

    @Sendable func mark(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let caseFile = try context.id("case", of: CaseFile.self)
        let id = try context.id("step", of: PlanStep.self)
        var fields = FieldReader(context)
        let status = fields.choice("status", of: PlanStep.Status.self)
        let day = fields.optionalDay("on")
        if let status, fields.isClean {
            let revision = fields.revision
            let action = MarkPlanStep(
                caseFile: caseFile,
                step: id,
                status: status,
                day: day,
                expected: revision
            )
            if try await fields.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(CaseFilePaths.helpPlan(caseFile), notice: "forms.saved", in: context)
            }
        }
        var page = try await page(context)
        page.mark(Form(context, errors: fields.errors), overtaking: fields.isOvertaken ? status : nil)
        return .page(page.page, in: context, status: fields.status)
    }

    private func page(_ context: SiteRequestContext) async throws -> PlanStepPage {
        let reader = HelpPlanReader(runner: runner, context: context)
        let plan = try await reader.plan()
        return PlanStepPage(
            step: try reader.step(in: plan),
            plan: plan,
            agencies: try await reader.agencies(),
            blank: Form(context, fields: [:])
        )
    }

    private func newPage(_ context: SiteRequestContext, _ form: Form) async throws -> Page {
        let reader = HelpPlanReader(runner: runner, context: context)
        let plan = try await reader.plan()
        let goal = try reader.goal(in: plan)
        return NewPlanStepPage(goal: goal, plan: plan, agencies: try await reader.agencies(), form: form).page
    }
}
