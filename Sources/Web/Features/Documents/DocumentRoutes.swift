import Casework
import Hummingbird
import Kernel
import WebSupport

/// The papers of a case: list, filing, one paper and its file.
struct DocumentRoutes {
    let runner: any ActionRunner
    let scanner: VirusScanner?

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/:case/dokumente", use: list)
        router.get("/faelle/:case/dokumente/neu", use: showNew)
        router.post("/faelle/:case/dokumente/neu", use: addDocument)
        router.get("/faelle/:case/dokumente/:document", use: show)
        router.get("/faelle/:case/dokumente/:document/fassung/:number", use: file)
        router.post("/faelle/:case/dokumente/:document/ersetzen", use: replace)
        router.get("/faelle/:case/dokumente/:document/entfernen", use: showRemoval)
        router.post("/faelle/:case/dokumente/:document/entfernen", use: remove)
    }

    @Sendable func list(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let page = DocumentsPage(
            content: try await content(context),
            mayOpenSpecial: try context.requireUser().may(.openProtectedTexts),
            texts: context.texts
        )
        return .page(page.page, in: context)
    }

    @Sendable func showNew(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let form = Form(context, fields: ["datedOn": context.today.german])
        return .page(try newPage(try await content(context), form, context), in: context)
    }

    @Sendable func addDocument(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let content = try await content(context)
        var reader = FieldReader(context)
        let file = try await checked(&reader, content.profile.documents)
        if let facts = DocumentForm.facts(from: &reader, content), let file {
            let add = AddDocument(caseFile: content.caseFile.id, facts: facts, file: file)
            if let added = try await reader.perform(add, with: runner, by: context.requireUser()) {
                let notice: Notice = added.hasDouble ? "documents.addedDouble" : "documents.added"
                return .seeOther(DocumentPaths.list(content.caseFile.id), notice: notice, in: context)
            }
        }
        let form = Form(context, errors: reader.errors)
        return .page(try newPage(content, form, context), in: context, status: reader.status)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(DocumentPage(record: try await record(context), form: Form(context)).page, in: context)
    }

    @Sendable func file(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        guard let number = Int(try context.parameter("number")) else { throw HTTPError(.notFound) }
        let query = ReadDocumentContent(
            caseFile: try context.id("case"),
            document: try context.id("document"),
            version: number
        )
        let content = try await runner.answer(query, for: try context.requireUser())
        return .attachment(content.pieces, named: content.fileName, type: content.format.mediaType)
    }

    @Sendable func replace(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let record = try await record(context)
        var reader = FieldReader(context)
        if let file = try await checked(&reader, record.profile.documents) {
            let replace = ReplaceDocument(
                caseFile: record.caseFile.id,
                document: record.document.id,
                file: file,
                expected: reader.revision
            )
            if try await reader.perform(replace, with: runner, by: context.requireUser()) != nil {
                let path = DocumentPaths.document(record.document)
                return .seeOther(path, notice: "documents.replaced", in: context)
            }
        }
        let page = DocumentPage(record: record, form: Form(context, errors: reader.errors)).page
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func showRemoval(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(RemoveDocumentPage(record: try await record(context), form: Form(context)).page, in: context)
    }

    @Sendable func remove(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let record = try await record(context)
        var reader = FieldReader(context)
        let remove = RemoveDocument(
            caseFile: record.caseFile.id,
            document: record.document.id,
            reason: reader.fields["reason"],
            expected: reader.revision
        )
        if try await reader.perform(remove, with: runner, by: context.requireUser()) != nil {
            let path = DocumentPaths.list(record.caseFile.id)
            return .seeOther(path, notice: "documents.removedNotice", in: context)
        }
        let page = RemoveDocumentPage(record: record, form: Form(context, errors: reader.errors)).page
        return .page(page, in: context, status: reader.status)
    }

    private func newPage(
        _ content: CaseDocuments,
        _ form: Form,
        _ context: SiteRequestContext
    ) throws -> Page {
        let allowsSpecial = try context.requireUser().may(.openProtectedTexts)
        return NewDocumentPage(content: content, form: form, allowsSpecial: allowsSpecial).page
    }

    private func content(_ context: SiteRequestContext) async throws -> CaseDocuments {
        try await runner.answer(ReadDocuments(try context.id("case")), for: try context.requireUser())
    }

    private func record(_ context: SiteRequestContext) async throws -> DocumentRecord {
        let query = ReadDocument(caseFile: try context.id("case"), document: try context.id("document"))
        return try await runner.answer(query, for: try context.requireUser())
    }

    // What is wrong with the file is told at once with what is wrong with the other fields.
    private func checked(
        _ reader: inout FieldReader,
        _ profile: DocumentsProfile
    ) async throws -> DocumentFile? {
        guard let sent = reader.fields.file("file") else {
            reader.refuse(DocumentRefusal.fileMissing)
            return nil
        }
        let file = reader.value {
            try DocumentFile(named: sent.name, bytes: sent.bytes, atMost: profile.maximumBytes)
        }
        guard let file, let scanner else { return file }
        switch await scanner.verdict(on: file.bytes) {
        case .clean: return file
        case .infected: reader.refuse(DocumentRefusal.infected)
        case .unknown where scanner.isRequired: reader.refuse(DocumentRefusal.notScanned)
        case .unknown: return file
        }
        return nil
    }
}
