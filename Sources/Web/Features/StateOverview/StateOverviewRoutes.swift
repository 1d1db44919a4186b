import Hummingbird
import Insight
import Kernel
import WebSupport

/// The state's view of municipalities that take part, and each municipality's own decision about it.
struct StateOverviewRoutes {
    let runner: any ActionRunner
    let map: DistrictMap

    func add(to router: Router<SiteRequestContext>) {
        router.get("/steuerung/land", use: show)
        router.get("/steuerung/vergleich/land", use: showOwn)
        router.post("/steuerung/vergleich/land", use: agree)
        router.post("/steuerung/vergleich/land/beenden", use: withdraw)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let query = ReadStateOverview(context.queryFields.optional("kennzahl"))
        let overview = try await runner.answer(query, for: try context.requireUser())
        return .page(StateOverviewPage(overview: overview, map: map, form: Form(context)).page, in: context)
    }

    @Sendable func showOwn(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(try await ownPage(context, Form(context)), in: context)
    }

    @Sendable func agree(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        try await decide(AgreeToStateOverview(), notice: "stateOverview.own.agreed", context)
    }

    @Sendable func withdraw(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        try await decide(WithdrawFromStateOverview(), notice: "stateOverview.own.withdrawn", context)
    }

    private func decide<A: Action>(
        _ action: A,
        notice: String,
        _ context: SiteRequestContext
    ) async throws -> Response where A.Outcome == Void {
        var reader = FieldReader(context)
        let done: Void? = try await reader.perform(action, with: runner, by: context.requireUser())
        if done != nil { return .seeOther(StateOverviewPaths.own, notice: Notice(notice), in: context) }
        let form = Form(context, errors: reader.errors)
        return .page(try await ownPage(context, form), in: context, status: reader.status)
    }

    private func ownPage(_ context: SiteRequestContext, _ form: Form) async throws -> Page {
        let user = try context.requireUser()
        let own = try await runner.answer(ReadOwnSharing(), for: user)
        return OwnSharingPage(own: own, mayDecide: user.may(.shareFigures), form: form).page
    }
}

/// The addresses of the state's view.
enum StateOverviewPaths {
    static let state = "/steuerung/land"
    static let own = "/steuerung/vergleich/land"
    static let withdraw = "/steuerung/vergleich/land/beenden"
}
