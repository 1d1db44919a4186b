import Casework
import Hummingbird
import Kernel
import WebSupport

/// Handing one's own cases over: choosing, looking, doing.
struct HandOverRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/uebergabe", use: show)
        router.post("/uebergabe/vorschau", use: preview)
        router.post("/uebergabe", use: handOver)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(try await page(context, Form(context)), in: context)
    }

    @Sendable func preview(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        var ids = reader.fields.all("cases").map { CaseFile.ID($0) }
        if reader.fields["everything"] == "yes" { ids = try await movable(context).cases.map(\.id) }
        if let page = try await previewPage(ids, &reader, context) { return .page(page, in: context) }
        let page = try await page(context, Form(context, errors: reader.errors))
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func handOver(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        let ids = reader.fields.all("cases").map { CaseFile.ID($0) }
        if let choice = choice(ids, &reader) {
            let action = HandOverCases(choice)
            if let moved = try await reader.perform(action, with: runner, by: context.requireUser()) {
                let counts = ["count": moved.cases, "followUps": moved.followUps]
                return .seeOther(
                    CaseFilePaths.list,
                    notice: Notice("handOvers.done", counts: counts),
                    in: context
                )
            }
        }
        let page = try await page(context, Form(context, errors: reader.errors))
        return .page(page, in: context, status: reader.status)
    }

    private func choice(_ ids: [CaseFile.ID], _ reader: inout FieldReader) -> HandOverChoice? {
        let recipients = reader.fields.all("recipients").map { User.ID($0) }
        return reader.value { try HandOverChoice(cases: ids, recipients: recipients) }
    }

    private func previewPage(
        _ ids: [CaseFile.ID],
        _ reader: inout FieldReader,
        _ context: SiteRequestContext
    ) async throws -> Page? {
        guard let choice = choice(ids, &reader) else { return nil }
        let preview = try await runner.answer(PreviewHandOver(choice), for: try context.requireUser())
        return HandOverPreviewPage(preview: preview, choice: choice, form: Form(context)).page
    }

    private func movable(_ context: SiteRequestContext) async throws -> MovableCases {
        try await runner.answer(ReadMovableCases(), for: try context.requireUser())
    }

    private func page(_ context: SiteRequestContext, _ form: Form) async throws -> Page {
        HandOverPage(movable: try await movable(context), form: form).page
    }
}
