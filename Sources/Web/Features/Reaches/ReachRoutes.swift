import AgencyNetwork
import Hummingbird
import Kernel
import WebSupport

/// Where organisations stand and how far they see, for the administration.
struct ReachRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/verwaltung/stellen", use: list)
        router.get("/verwaltung/stellen/:agency", use: show)
        router.post("/verwaltung/stellen/:agency", use: save)
        router.post("/verwaltung/orte", use: addTown)
    }

    @Sendable func list(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(try await listPage(context, form: Form(context)), in: context)
    }

    @Sendable func addTown(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        let action = AddTown(reader.fields["town"])
        if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
            return .seeOther(ReachPaths.list, notice: "reaches.townAdded", in: context)
        }
        let form = Form(context, errors: reader.errors)
        return .page(try await listPage(context, form: form), in: context, status: reader.status)
    }

    private func listPage(_ context: SiteRequestContext, form: Form) async throws -> Page {
        let reaches = try await runner.answer(ReadReaches(), for: try context.requireUser())
        return ReachListPage(reaches: reaches, form: form).page
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(try await page(context, form: Form(context)), in: context)
    }

    @Sendable func save(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        let action = SetReach(
            of: try context.id("agency"),
            town: reader.fields["town"],
            reach: Reach(rawValue: reader.fields["reach"]),
            expected: reader.revision
        )
        if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
            return .seeOther(ReachPaths.list, notice: "reaches.saved", in: context)
        }
        let form = Form(context, errors: reader.errors)
        return .page(try await page(context, form: form), in: context, status: reader.status)
    }

    private func page(_ context: SiteRequestContext, form: Form) async throws -> Page {
        let reaches = try await runner.answer(ReadReaches(), for: try context.requireUser())
        let id: Agency.ID = try context.id("agency")
        guard let agency = reaches.agencies.first(where: { $0.id == id }) else { throw ReachRefusal.notFound }
        return ReachPage(agency: agency, towns: reaches.towns, form: form).page
    }
}
