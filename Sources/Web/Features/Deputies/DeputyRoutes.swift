import Accounts
import Casework
import Hummingbird
import Kernel
import WebSupport

/// One's own deputies: who they are, appointing one, ending a term.
struct DeputyRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/vertretungen", use: show)
        router.post("/vertretungen", use: appoint)
        router.post("/vertretungen/:deputy/beenden", use: end)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let form = Form(context, fields: ["fromOn": context.today.german])
        return .page(try await page(context, form), in: context)
    }

    @Sendable func appoint(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        if let terms = DeputyForm.terms(from: &reader) {
            let action = AppointDeputy(byUser: terms.byUser, period: terms.period)
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(DeputyPaths.own, notice: "deputies.appointed", in: context)
            }
        }
        let page = try await page(context, Form(context, errors: reader.errors))
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func end(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let action = DismissDeputy(deputy: try context.id("deputy"))
        try await runner.perform(action, by: try context.requireUser())
        return .seeOther(DeputyPaths.own, notice: "deputies.ended", in: context)
    }

    private func page(_ context: SiteRequestContext, _ form: Form) async throws -> Page {
        let deputies = try await runner.answer(ReadDeputies(), for: try context.requireUser())
        return DeputiesPage(deputies: deputies, form: form).page
    }
}
