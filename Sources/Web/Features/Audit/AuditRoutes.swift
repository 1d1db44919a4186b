import Accounts
import Hummingbird
import Kernel
import WebSupport

/// The audit log for the auditor.
struct AuditRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/verwaltung/protokoll", use: list)
    }

    @Sendable func list(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let choice = AuditChoice(context)
        let query = AuditEntries(filter: choice.filter, page: AuditPage(after: choice.after))
        let extract = try await runner.answer(query, for: try context.requireUser())
        let page = AuditLogPage(
            extract: extract,
            choice: choice,
            form: Form(context, fields: choice.fields, errors: choice.errors)
        )
        return .page(page.page, in: context, status: choice.errors.isEmpty ? .ok : .unprocessableContent)
    }
}
