import Casework
import Hummingbird
import Kernel
import WebSupport

/// The versions of a plan that were agreed, to be read as they were.
struct PlanVersionRoutes {
    let runner: any ActionRunner
    let references: References

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/:case/hilfeplan/fassungen", use: list)
        router.get("/faelle/:case/hilfeplan/fassungen/:version", use: show)
    }

    @Sendable func list(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let plan = try await HelpPlanReader(runner: runner, context: context).plan()
        let page = PlanVersionsPage(plan: plan, references: references, texts: context.texts)
        return .page(page.page, in: context)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let plan = try await HelpPlanReader(runner: runner, context: context).plan()
        let id = try context.id("version", of: PlanVersion.self)
        guard let version = plan.versions.first(where: { $0.id == id }) else {
            throw HelpPlanRefusal.versionNotFound
        }
        let page = PlanVersionPage(version: version, plan: plan, references: references, texts: context.texts)
        return .page(page.page, in: context)
    }
}
