import Hummingbird
import Insight
import Kernel
import WebSupport

/// The indicators for those who steer.
struct IndicatorRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/steuerung/kennzahlen", use: list)
        router.get("/steuerung/kennzahlen/{key}", use: show)
    }

    @Sendable func list(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let fields = context.queryFields
        let group = fields.optional("gruppe")
        let overview = try await runner.answer(ReadIndicators(group: group), for: try context.requireUser())
        let form = Form(context, fields: fields, errors: FieldErrors())
        return .page(IndicatorListPage(overview: overview, group: group, form: form).page, in: context)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let user = try context.requireUser()
        let fields = context.queryFields
        let key = try context.parameters.require("key")
        let step = FigurePeriod.Step(rawValue: fields["schritt"]) ?? .month
        let query = ReadIndicatorPage(
            key,
            by: fields.optional("nach"),
            group: fields.optional("gruppe"),
            town: fields.optional("ort"),
            step: step
        )
        let depth = try await runner.answer(query, for: user)
        let form = Form(context, fields: fields, errors: FieldErrors())
        return .page(IndicatorPage(depth: depth, form: form).page, in: context)
    }
}
