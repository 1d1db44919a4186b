import Casework
import Hummingbird
import Kernel
import WebSupport

/// What other organisations released to the reader's, and nothing beside it.
struct SharedCaseRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/geteilt", use: list)
        router.get("/geteilt/:case", use: show)
    }

    @Sendable func list(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let shared = try await runner.answer(ReadSharedCases(), for: context.requireUser())
        return .page(SharedCasesPage(shared: shared, texts: context.texts).page, in: context)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let query = ReadSharedCase(try context.id("case"))
        let shared = try await runner.answer(query, for: context.requireUser())
        guard let file = shared.cases.first else { throw CaseFileRefusal.notFound }
        let page = SharedCasePage(file: file, shared: shared, today: context.today, texts: context.texts)
        return .page(page.page, in: context)
    }
}
