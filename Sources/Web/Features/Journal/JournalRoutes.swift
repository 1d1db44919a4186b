import AgencyNetwork
import Casework
import Hummingbird
import Kernel
import WebSupport

/// The journal of a case: reading it, writing into it, counting what was done.
struct JournalRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/:case/kontakte", use: show)
        router.post("/faelle/:case/kontakte", use: write)
        router.get("/faelle/:case/kontakte/zaehlung", use: count)
        NoteRoutes(runner: runner).add(to: router)
        TextBlockRoutes(runner: runner).add(to: router)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(try await page(context, Form(context, fields: Self.blank(context))).page, in: context)
    }

    @Sendable func write(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let caseFile = try context.id("case", of: CaseFile.self)
        if TextBlockPicker.isAsked(context.form) { return try await insert(context) }
        var reader = FieldReader(context)
        if let details = NoteForm.details(from: &reader) {
            let write = WriteNote(caseFile: caseFile, details: details)
            if try await reader.perform(write, with: runner, by: context.requireUser()) != nil {
                return .seeOther(CaseFilePaths.journal(caseFile), notice: "journal.written", in: context)
            }
        }
        let page = try await page(context, Form(context, errors: reader.errors))
        return .page(page.page, in: context, status: reader.status)
    }

    @Sendable func count(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let query = CountContacts(try context.id("case"))
        let counts = try await runner.answer(query, for: try context.requireUser())
        return .page(ContactCountPage(counts: counts, texts: context.texts).page, in: context)
    }

    private func insert(_ context: SiteRequestContext) async throws -> Response {
        let page = try await page(context, Form(context))
        let picker = TextBlockPicker(choices: page.choices, path: "", texts: context.texts)
        let draft = page.form.asDraft(picker.inserting(context.form))
        let shown = JournalPage(
            journal: page.journal,
            agencies: page.agencies,
            form: draft,
            choice: page.choice
        )
        return .page(shown.page, in: context)
    }

    private func page(_ context: SiteRequestContext, _ form: Form) async throws -> JournalPage {
        let choice = JournalChoice(context.queryFields)
        let query = ReadJournal(try context.id("case"), matching: choice.filter, after: choice.after)
        let user = try context.requireUser()
        return JournalPage(
            journal: try await runner.answer(query, for: user),
            agencies: try await runner.answer(ListAgencies(), for: user).map(\.name),
            form: form,
            choice: choice
        )
    }

    static func blank(_ context: SiteRequestContext) -> FormFields {
        ["happenedOn": context.today.german, "kind": Note.Kind.conversation.rawValue]
    }
}
