import Casework
import Hummingbird
import Kernel
import WebSupport

/// Keeping and removing one's own text blocks.
struct TextBlockRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/konto/textbausteine", use: show)
        router.post("/konto/textbausteine", use: keep)
        router.post("/konto/textbausteine/entfernen", use: remove)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(try await page(context, Form(context, fields: [:])), in: context)
    }

    @Sendable func keep(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        let action = KeepTextBlock(title: reader.fields["title"], text: reader.fields.raw("text"))
        if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
            return .seeOther(JournalPaths.textBlocks, notice: "textBlocks.kept", in: context)
        }
        let form = Form(context, errors: reader.errors)
        return .page(try await page(context, form), in: context, status: reader.status)
    }

    @Sendable func remove(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let action = RemoveTextBlock(TextBlock.ID(context.form["block"]))
        try await runner.perform(action, by: context.requireUser())
        return .seeOther(JournalPaths.textBlocks, notice: "textBlocks.removed", in: context)
    }

    private func page(_ context: SiteRequestContext, _ form: Form) async throws -> Page {
        TextBlocksPage(
            blocks: try await runner.answer(ListTextBlocks(), for: context.requireUser()),
            form: form
        ).page
    }
}
