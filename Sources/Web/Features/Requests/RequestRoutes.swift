import Casework
import Hummingbird
import Kernel
import WebSupport

/// The waiting list, one request, taking it and giving it back.
struct RequestRoutes {
    let runner: any ActionRunner
    let references: References

    func add(to router: Router<SiteRequestContext>) {
        router.get("/anfragen", use: list)
        router.get("/anfragen/:request", use: show)
        router.post("/anfragen/:request/uebernehmen", use: take)
        router.post("/anfragen/:request/zurueckgeben", use: giveBack)
        RequestFormRoutes(runner: runner, references: references).add(to: router)
        RequestDecisionRoutes(runner: runner).add(to: router)
    }

    @Sendable func list(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let choice = RequestListChoice(context.queryFields)
        let user = try context.requireUser()
        let part = try await runner.answer(
            ListRequests(filter: choice.filter, after: choice.after),
            for: user
        )
        let page = RequestListPage(part: part, choice: choice, user: user, form: Form(context))
        return .page(page.page, in: context)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let user = try context.requireUser()
        let record = try await runner.answer(ReadRequest(context.id("request")), for: user)
        let page = RequestPage(record: record, references: references, user: user, form: Form(context))
        return .page(page.page, in: context)
    }

    @Sendable func take(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let id = try context.id("request", of: CaseRequest.self)
        let action = TakeRequest(id, expected: FieldReader(context).revision)
        _ = try await runner.perform(action, by: context.requireUser())
        return .seeOther(RequestPaths.request(id), notice: "requests.taken", in: context)
    }

    @Sendable func giveBack(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let id = try context.id("request", of: CaseRequest.self)
        let action = GiveBackRequest(id, expected: FieldReader(context).revision)
        _ = try await runner.perform(action, by: context.requireUser())
        return .seeOther(RequestPaths.list, notice: "requests.givenBack", in: context)
    }
}
