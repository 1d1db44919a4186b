import Hummingbird
import Insight
import Kernel
import WebSupport

/// The comparison with other municipalities, for those who steer.
struct ComparisonRoutes {
    let runner: any ActionRunner
    let map: DistrictMap

    func add(to router: Router<SiteRequestContext>) {
        router.get("/steuerung/vergleich", use: show)
        router.post("/steuerung/vergleich", use: takeIn)
        router.post("/steuerung/vergleich/datei", use: giveOut)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(try await page(context, form: Form(context)), in: context)
    }

    @Sendable func takeIn(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        let action = ImportAggregate(reader.fields.file("file")?.bytes ?? [])
        if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
            return .seeOther(ComparisonPaths.all, notice: "comparison.imported", in: context)
        }
        let form = Form(context, errors: reader.errors)
        return .page(try await page(context, form: form), in: context, status: reader.status)
    }

    @Sendable func giveOut(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        let bytes = try await reader.perform(ExportAggregate(), with: runner, by: context.requireUser())
        guard let bytes else {
            let form = Form(context, errors: reader.errors)
            return .page(try await page(context, form: form), in: context, status: reader.status)
        }
        return .attachment([bytes], named: "kennzahlen.json", type: "application/json")
    }

    private func page(_ context: SiteRequestContext, form: Form) async throws -> Page {
        let user = try context.requireUser()
        let query = ReadComparison(context.queryFields.optional("kennzahl"))
        return ComparisonPage(
            comparison: try await runner.answer(query, for: user),
            map: map,
            mayImport: user.may(.organiseStaff),
            form: form
        ).page
    }
}
