import Hummingbird
import Insight
import Kernel
import Pathways
import WebSupport

/// The page of cohorts, for those who steer.
struct CohortRoutes {
    let runner: any ActionRunner
    let rulebook: Rulebook

    func add(to router: Router<SiteRequestContext>) {
        router.get(CohortPaths.all, use: show)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let cohorts = try await runner.answer(ReadPathwayCohorts(), for: try context.requireUser())
        let page = CohortPage(cohorts: cohorts, rulebook: rulebook, texts: context.texts)
        return .page(page.page, in: context)
    }
}
