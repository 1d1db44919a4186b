import Casework
import Hummingbird
import Kernel
import WebSupport

/// Who is and was responsible for a case, and who else opened it.
struct ResponsibilityRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/:case/zustaendigkeit", use: show)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let query = ReadResponsibility(try context.id("case"))
        let responsibility = try await runner.answer(query, for: try context.requireUser())
        let page = ResponsibilityPage(responsibility: responsibility, texts: context.texts)
        return .page(page.page, in: context)
    }
}
