import Casework
import Hummingbird
import Kernel
import WebSupport

/// The page "Heute", and the way from the root of the site to where a role's work is.
struct TodayRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/", use: home)
        router.get("/heute", use: today)
    }

    @Sendable func home(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let user = try context.requireUser()
        let first = Navigation.items(for: user, context.texts).first?.path ?? "/willkommen"
        return .seeOther(first, in: context)
    }

    @Sendable func today(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let user = try context.requireUser()
        let today = try await runner.answer(ReadToday(), for: user)
        let standing = try await runner.answer(ReadStanding(), for: user)
        return .page(TodayPage(today: today, standing: standing, form: Form(context)).page, in: context)
    }
}
