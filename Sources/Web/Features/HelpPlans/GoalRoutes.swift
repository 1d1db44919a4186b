import Casework
import Hummingbird
import Kernel
import WebSupport

/// Adding a goal, rewording it, and saying how far it is reached.
struct GoalRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/:case/hilfeplan/ziele/neu", use: showNew)
        router.post("/faelle/:case/hilfeplan/ziele/neu", use: addGoal)
        router.get("/faelle/:case/hilfeplan/ziele/:goal", use: show)
        router.post("/faelle/:case/hilfeplan/ziele/:goal", use: change)
        router.post("/faelle/:case/hilfeplan/ziele/:goal/stand", use: review)
        router.post("/faelle/:case/hilfeplan/ziele/:goal/zustimmung", use: agree)
    }

    @Sendable func showNew(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let plan = try await reader(context).plan()
        return .page(NewGoalPage(plan: plan, form: Form(context)).page, in: context)
    }

    @Sendable func addGoal(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let caseFile = try context.id("case", of: CaseFile.self)
        var fields = FieldReader(context)
        if let details = GoalForm.details(from: &fields) {
            let action = AddGoal(caseFile: caseFile, details: details)
            if try await fields.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(CaseFilePaths.helpPlan(caseFile), notice: "helpPlans.goalAdded", in: context)
            }
        }
        let form = Form(context, errors: fields.errors)
        let page = NewGoalPage(plan: try await reader(context).plan(), form: form)
        return .page(page.page, in: context, status: fields.status)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let plan = try await reader(context).plan()
        let goal = try reader(context).goal(in: plan)
        return .page(GoalPage(goal: goal, plan: plan, blank: Form(context)).page, in: context)
    }

    @Sendable func change(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let caseFile = try context.id("case", of: CaseFile.self)
        let id = try context.id("goal", of: Goal.self)
        var fields = FieldReader(context)
        let details = GoalForm.details(from: &fields)
        if let details {
            let action = ChangeGoal(caseFile: caseFile, goal: id, details: details, expected: fields.revision)
            if try await fields.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(CaseFilePaths.helpPlan(caseFile), notice: "forms.saved", in: context)
            }
        }
        let plan = try await reader(context).plan()
        let goal = try reader(context).goal(in: plan)
        var page = GoalPage(goal: goal, plan: plan, blank: Form(context, fields: [:]))
        page.reword(Form(context, errors: fields.errors), overtaking: fields.isOvertaken ? details : nil)
        return .page(page.page, in: context, status: fields.status)
    }

    @Sendable func review(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let caseFile = try context.id("case", of: CaseFile.self)
        let id = try context.id("goal", of: Goal.self)
        var fields = FieldReader(context)
        let status = fields.choice("status", of: Goal.Status.self)
        if let status {
            let action = ReviewGoal(caseFile: caseFile, goal: id, status: status, expected: fields.revision)
            if try await fields.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(CaseFilePaths.helpPlan(caseFile), notice: "forms.saved", in: context)
            }
        }
        let plan = try await reader(context).plan()
        let goal = try reader(context).goal(in: plan)
        var page = GoalPage(goal: goal, plan: plan, blank: Form(context, fields: [:]))
        page.review(Form(context, errors: fields.errors), overtaking: fields.isOvertaken ? status : nil)
        return .page(page.page, in: context, status: fields.status)
    }

    @Sendable func agree(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let caseFile = try context.id("case", of: CaseFile.self)
        let id = try context.id("goal", of: Goal.self)
        var fields = FieldReader(context)
        let day = fields.day("on")
        if let day {
            let persons = HouseholdChoice.persons(in: fields.fields)
            let revision = fields.revision
            let action = AgreeGoal(
                caseFile: caseFile,
                goal: id,
                day: day,
                persons: persons,
                expected: revision
            )
            if try await fields.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(CaseFilePaths.helpPlan(caseFile), notice: "forms.saved", in: context)
            }
        }
        let plan = try await reader(context).plan()
        let goal = try reader(context).goal(in: plan)
        var page = GoalPage(goal: goal, plan: plan, blank: Form(context, fields: [:]))
        page.agree(Form(context, errors: fields.errors), overtaking: fields.isOvertaken ? day : nil)
        return .page(page.page, in: context, status: fields.status)
    }

    private func reader(_ context: SiteRequestContext) -> HelpPlanReader {
        HelpPlanReader(runner: runner, context: context)
    }
}
