import Casework
import Hummingbird
import Kernel
import WebSupport

/// The follow-ups of a case: listing them, setting one, ticking one off.
struct FollowUpRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/:case/wiedervorlagen", use: show)
        router.post("/faelle/:case/wiedervorlagen", use: set)
        router.post("/faelle/:case/wiedervorlagen/:followUp/erledigt", use: complete)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(try await page(context, Form(context)), in: context)
    }

    @Sendable func set(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let caseFile = try context.id("case", of: CaseFile.self)
        var reader = FieldReader(context)
        if let details = FollowUpForm.details(from: &reader) {
            let action = SetFollowUp(caseFile: caseFile, details: details)
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                let path = WayBack.path(context.form, in: caseFile)
                return .seeOther(path, notice: "followUps.isSet", in: context)
            }
        }
        let page = try await page(context, Form(context, errors: reader.errors))
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func complete(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let caseFile = try context.id("case", of: CaseFile.self)
        let id = try context.id("followUp", of: FollowUp.self)
        var reader = FieldReader(context)
        let action = CompleteFollowUp(caseFile: caseFile, followUp: id, expected: reader.revision)
        if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
            let path = WayBack.path(context.form, in: caseFile)
            return .seeOther(path, notice: "followUps.ticked", in: context)
        }
        let page = try await page(context, Form(context, fields: [:], errors: reader.errors))
        return .page(page, in: context, status: reader.status)
    }

    private func page(_ context: SiteRequestContext, _ form: Form) async throws -> Page {
        let query = ReadFollowUps(try context.id("case"))
        let followUps = try await runner.answer(query, for: try context.requireUser())
        return FollowUpsPage(followUps: followUps, form: form).page
    }
}
