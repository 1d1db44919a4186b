import Casework
import Hummingbird
import Insight
import Kernel
import WebSupport

/// The board of all open transitions, and what closed ones came to.
struct TransitionBoardRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/wechsel", use: board)
        router.get("/steuerung/rechtskreiswechsel", use: outcomes)
    }

    /// Names for whoever leads cases, numbers for whoever sees figures, both for whoever does both.
    @Sendable func board(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let user = try context.requireUser()
        let seesFigures = user.may(.seeFigures)
        let open = seesFigures ? try await runner.answer(ReadOpenTransitions(), for: user) : nil
        let led =
            user.may(.leadCases) || !seesFigures
            ? try await runner.answer(ReadLedTransitions(), for: user) : nil
        return .page(TransitionBoardPage(led: led, open: open, texts: context.texts).page, in: context)
    }

    @Sendable func outcomes(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let outcomes = try await runner.answer(ReadTransitionOutcomes(), for: try context.requireUser())
        return .page(TransitionOutcomesPage(outcomes: outcomes, texts: context.texts).page, in: context)
    }
}
