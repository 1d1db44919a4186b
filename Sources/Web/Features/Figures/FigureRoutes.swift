import Hummingbird
import Insight
import Kernel
import WebSupport

/// Figures without names, for those who steer (Steuerung).
struct FigureRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/steuerung", use: show)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let user = try context.requireUser()
        let page = FigurePage(
            figures: try await runner.answer(ReadFigures(), for: user),
            deadlines: try await runner.steeringDeadlines(for: user),
            texts: context.texts
        )
        return .page(page.page, in: context)
    }
}
