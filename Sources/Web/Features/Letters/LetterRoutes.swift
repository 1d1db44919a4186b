import Casework
import Hummingbird
import Kernel
import WebSupport

/// The letters of a case: begin, edit, see what is missing, finish.
struct LetterRoutes {
    let runner: any ActionRunner
    let printer: PDFPrinter

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/:case/briefe/neu", use: showNew)
        router.post("/faelle/:case/briefe/neu", use: start)
        router.get("/faelle/:case/briefe/:letter", use: show)
        router.post("/faelle/:case/briefe/:letter", use: change)
        router.post("/faelle/:case/briefe/:letter/fertig", use: finish)
        router.post("/faelle/:case/briefe/:letter/verwerfen", use: discard)
    }

    @Sendable func showNew(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(NewLetterPage(choices: try await choices(context), form: Form(context)).page, in: context)
    }

    @Sendable func start(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        let start = StartLetter(
            caseFile: try context.id("case"),
            template: reader.fields["template"],
            person: Identifier(reader.fields["person"]),
            agency: reader.fields.optional("agency").map { Identifier($0) }
        )
        if let letter = try await reader.perform(start, with: runner, by: context.requireUser()) {
            return .seeOther(LetterPaths.letter(letter), in: context)
        }
        let form = Form(context, errors: reader.errors)
        let page = NewLetterPage(choices: try await choices(context), form: form).page
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let record = try await record(context)
        let form = Form(context, fields: LetterForm.fields(of: record.draft))
        return .page(LetterPage(record: record, form: form).page, in: context)
    }

    @Sendable func change(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        if let draft = LetterForm.draft(from: &reader) {
            let change = ChangeLetter(
                caseFile: try context.id("case"),
                letter: try context.id("letter"),
                draft: draft,
                expected: reader.revision
            )
            if let letter = try await reader.perform(change, with: runner, by: context.requireUser()) {
                return .seeOther(LetterPaths.letter(letter), notice: "letters.saved", in: context)
            }
        }
        let form = Form(context, errors: reader.errors)
        let page = LetterPage(record: try await record(context), form: form, isOvertaken: reader.isOvertaken)
        return .page(page.page, in: context, status: reader.status)
    }

    @Sendable func finish(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let record = try await record(context)
        do {
            guard !record.letter.isFinal else { throw LetterRefusal.final }
            try record.sheet.check()
            let pdf = try await printer.pdf(of: LetterPaper(sheet: record.sheet).document)
            let finish = FinishLetter(sheet: record.sheet, pdf: pdf)
            let document = try await runner.perform(finish, by: try context.requireUser())
            return .seeOther(DocumentPaths.document(document), notice: "letters.finished", in: context)
        } catch let refusal as any Refusal where refusal.kind == .invalid || refusal.kind == .conflict {
            let fields = LetterForm.fields(of: record.draft)
            let form = Form(context, fields: fields, errors: FieldErrors(refusal, context.texts))
            return .page(LetterPage(record: record, form: form).page, in: context, refusal: refusal)
        }
    }

    @Sendable func discard(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let caseFile = try context.id("case", of: CaseFile.self)
        let reader = FieldReader(context)
        let discard = DiscardLetter(
            caseFile: caseFile,
            letter: try context.id("letter"),
            expected: reader.revision
        )
        _ = try await runner.perform(discard, by: try context.requireUser())
        return .seeOther(DocumentPaths.list(caseFile), notice: "letters.discarded", in: context)
    }

    private func choices(_ context: SiteRequestContext) async throws -> LetterChoices {
        try await runner.answer(ReadLetterChoices(try context.id("case")), for: try context.requireUser())
    }

    private func record(_ context: SiteRequestContext) async throws -> LetterRecord {
        let query = ReadLetter(caseFile: try context.id("case"), letter: try context.id("letter"))
        return try await runner.answer(query, for: try context.requireUser())
    }
}
