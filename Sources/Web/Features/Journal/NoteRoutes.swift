import AgencyNetwork
import Casework
import Hummingbird
import Kernel
import WebSupport

/// One note: reading it, opening what is protected in it, correcting by appending.
struct NoteRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/:case/kontakte/:note", use: show)
        router.post("/faelle/:case/kontakte/:note/geschuetzt", use: open)
        router.get("/faelle/:case/kontakte/:note/berichtigen", use: showCorrection)
        router.post("/faelle/:case/kontakte/:note/berichtigen", use: correct)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let page = NotePage(
            note: try await note(context),
            user: try context.requireUser(),
            form: Form(context, fields: [:])
        )
        return .page(page.page, in: context)
    }

    // Sent as a form, so that no link, prefetch or history entry opens it again.
    @Sendable func open(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let user = try context.requireUser()
        let note = try await note(context)
        var opened: [ProtectedText] = []
        for each in note.protectedNotes {
            let query = OpenProtectedTexts(caseFile: note.caseFile.id, note: each.id)
            opened += try await runner.answer(query, for: user)
        }
        guard user.may(.openProtectedTexts) else { throw PermissionRefusal.missing(.openProtectedTexts) }
        let page = NotePage(note: note, user: user, form: Form(context, fields: [:]), opened: opened)
        return .page(page.page, in: context)
    }

    @Sendable func showCorrection(_ request: Request, _ context: SiteRequestContext) async throws -> Response
    {
        let form = Form(context, fields: JournalRoutes.blank(context))
        return .page(try await correctionPage(context, form: form).page, in: context)
    }

    @Sendable func correct(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let caseFile = try context.id("case", of: CaseFile.self)
        if TextBlockPicker.isAsked(context.form) { return try await insert(context) }
        var reader = FieldReader(context)
        if let details = NoteForm.details(from: &reader) {
            let note = try context.id("note", of: Note.self)
            let correct = CorrectNote(caseFile: caseFile, note: note, details: details)
            if try await reader.perform(correct, with: runner, by: context.requireUser()) != nil {
                return .seeOther(CaseFilePaths.journal(caseFile), notice: "journal.corrected", in: context)
            }
        }
        let page = try await correctionPage(context, form: Form(context, errors: reader.errors))
        return .page(page.page, in: context, status: reader.status)
    }

    private func insert(_ context: SiteRequestContext) async throws -> Response {
        let page = try await correctionPage(context, form: Form(context))
        let picker = TextBlockPicker(choices: page.choices, path: "", texts: context.texts)
        let draft = page.form.asDraft(picker.inserting(context.form))
        let shown = CorrectNotePage(note: page.note, agencies: page.agencies, form: draft)
        return .page(shown.page, in: context)
    }

    private func note(_ context: SiteRequestContext) async throws -> CaseNote {
        let query = ReadNote(caseFile: try context.id("case"), note: try context.id("note"))
        return try await runner.answer(query, for: try context.requireUser())
    }

    private func correctionPage(_ context: SiteRequestContext, form: Form) async throws -> CorrectNotePage {
        CorrectNotePage(
            note: try await note(context),
            agencies: try await runner.answer(ListAgencies(), for: context.requireUser()).map(\.name),
            form: form
        )
    }
}
