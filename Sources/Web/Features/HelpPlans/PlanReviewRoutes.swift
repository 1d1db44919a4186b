import Casework
import Hummingbird
import Kernel
import WebSupport

/// The reviews of a plan: setting the next one, and saying what came of it.
struct PlanReviewRoutes {
    let runner: any ActionRunner
    let references: References

    func add(to router: Router<SiteRequestContext>) {
        router.post("/faelle/:case/hilfeplan/ueberpruefung", use: set)
        router.post("/faelle/:case/hilfeplan/ueberpruefung/ergebnis", use: hold)
    }

    @Sendable func set(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let caseFile = try context.id("case", of: CaseFile.self)
        var reader = FieldReader(context)
        if let day = reader.day("dueOn") {
            let expected = reader.revision == Revision(0) ? nil : reader.revision
            let action = SetPlanReview(caseFile: caseFile, day: day, expected: expected)
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(CaseFilePaths.helpPlan(caseFile), notice: "forms.saved", in: context)
            }
        }
        return try await refused(reader, context)
    }

    @Sendable func hold(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let caseFile = try context.id("case", of: CaseFile.self)
        var reader = FieldReader(context)
        let next = reader.optionalDay("next")
        if let day = reader.day("heldOn"), reader.isClean {
            let action = HoldPlanReview(
                caseFile: caseFile,
                heldOn: day,
                result: reader.fields.raw("result"),
                next: next,
                expected: reader.revision
            )
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(CaseFilePaths.helpPlan(caseFile), notice: "forms.saved", in: context)
            }
        }
        return try await refused(reader, context)
    }

    private func refused(_ reader: FieldReader, _ context: SiteRequestContext) async throws -> Response {
        let plan = try await HelpPlanReader(runner: runner, context: context).plan()
        let page = HelpPlanPage(
            plan: plan,
            form: Form(context, errors: reader.errors),
            languages: references.languages(in: context.language)
        )
        return .page(page.page, in: context, status: reader.status)
    }
}
