import Casework
import Hummingbird
import Kernel
import WebSupport

/// The journal of a case: reading it, writing into it, correcting by appending.
struct JournalRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/:case/kontakte", use: show)
        router.post("/faelle/:case/kontakte", use: write)
        router.get("/faelle/:case/kontakte/:note/berichtigen", use: showCorrection)
        router.post("/faelle/:case/kontakte/:note/berichtigen", use: correct)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let journal = try await journal(context)
        let isLaterPart = context.queryFields.has("nach")
        let page = JournalPage(journal: journal, form: blankForm(context), isLaterPart: isLaterPart).page
        return .page(page, in: context)
    }

    @Sendable func write(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let caseFile = try context.id("case", of: CaseFile.self)
        var reader = FieldReader(context)
        if let details = NoteForm.details(from: &reader) {
            let write = WriteNote(caseFile: caseFile, details: details)
            if try await reader.perform(write, with: runner, by: context.requireUser()) != nil {
                return .seeOther(CaseFilePaths.journal(caseFile), notice: "journal.written", in: context)
            }
        }
        let page = JournalPage(
            journal: try await journal(context),
            form: Form(context, errors: reader.errors)
        )
        return .page(page.page, in: context, status: reader.status)
    }

    @Sendable func showCorrection(_ request: Request, _ context: SiteRequestContext) async throws -> Response
    {
        .page(try await correctionPage(context, form: blankForm(context)), in: context)
    }

    @Sendable func correct(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let caseFile = try context.id("case", of: CaseFile.self)
        var reader = FieldReader(context)
        if let details = NoteForm.details(from: &reader) {
            let note = try context.id("note", of: Note.self)
            let correct = CorrectNote(caseFile: caseFile, note: note, details: details)
            if try await reader.perform(correct, with: runner, by: context.requireUser()) != nil {
                return .seeOther(CaseFilePaths.journal(caseFile), notice: "journal.corrected", in: context)
            }
        }
        let page = try await correctionPage(context, form: Form(context, errors: reader.errors))
        return .page(page, in: context, status: reader.status)
    }

    private func journal(_ context: SiteRequestContext) async throws -> CaseJournal {
        let query = ReadJournal(try context.id("case"), after: NoteCursor(query: context.queryFields["nach"]))
        return try await runner.answer(query, for: try context.requireUser())
    }

    private func correctionPage(_ context: SiteRequestContext, form: Form) async throws -> Page {
        let query = ReadNote(caseFile: try context.id("case"), note: try context.id("note"))
        let note = try await runner.answer(query, for: try context.requireUser())
        return CorrectNotePage(note: note, form: form).page
    }

    private func blankForm(_ context: SiteRequestContext) -> Form {
        Form(
            context,
            fields: ["happenedOn": context.today.german, "kind": Note.Kind.conversation.rawValue]
        )
    }
}

extension NoteCursor {
    /// From `instant~id`, as the link to the next page has it.
    init?(query: String) {
        let parts = query.split(separator: "~")
        guard parts.count == 2, let microseconds = Int64(parts[0]) else { return nil }
        self.init(writtenAt: Instant(microseconds: microseconds), id: Identifier(String(parts[1])))
    }

    var query: String { "\(writtenAt.microseconds)~\(id.text)" }
}
