import Casework
import Hummingbird
import Kernel
import Pathways
import WebSupport

/// The list "Wege" of the main navigation: what is open for whom in the user's cases.
struct MyPathwaysRoutes {
    let runner: any ActionRunner
    let rulebook: Rulebook

    func add(to router: Router<SiteRequestContext>) {
        router.get("/wege", use: list)
    }

    @Sendable func list(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let after = context.queryFields.optional("nach").map { CaseFile.ID($0) }
        let listed = try await runner.answer(ListPathways(after: after), for: context.requireUser())
        let page = MyPathwaysPage(listed, after: after, rulebook: rulebook, texts: context.texts)
        return .page(page.page, in: context)
    }
}
