import Hummingbird
import Kernel
import Steering
import WebSupport

/// Papers for council and boards: written, issued, read and taken along.
struct CouncilPaperRoutes {
    let runner: any ActionRunner
    let shelf: CouncilPaperShelf
    let printer: PDFPrinter

    func add(to router: Router<SiteRequestContext>) {
        router.get("/steuerung/vorlagen", use: list)
        router.get("/steuerung/vorlagen/neu", use: showNew)
        router.post("/steuerung/vorlagen/neu", use: addPaper)
        router.get("/steuerung/vorlagen/:paper", use: show)
        router.get("/steuerung/vorlagen/:paper/bearbeiten", use: edit)
        router.post("/steuerung/vorlagen/:paper/bearbeiten", use: change)
        router.post("/steuerung/vorlagen/:paper/herausgeben", use: issue)
        router.post("/steuerung/vorlagen/:paper/verwerfen", use: discard)
        router.post("/steuerung/vorlagen/:paper/fassung", use: revise)
        router.get("/steuerung/vorlagen/:paper/datei/:ending", use: file)
    }

    @Sendable func list(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let user = try context.requireUser()
        let mayKeep = user.may(.keepPapers)
        let papers =
            mayKeep
            ? try await runner.answer(ReadCouncilPapers(), for: user)
            : try await runner.answer(ReadIssuedPapers(), for: user)
        let page = CouncilPaperListPage(papers: papers, shelf: shelf, mayKeep: mayKeep, texts: context.texts)
        return .page(page.page, in: context)
    }

    @Sendable func showNew(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        _ = try await runner.answer(ReadCouncilPapers(), for: try context.requireUser())
        let form = Form(context, fields: ["day": context.today.german])
        return .page(NewCouncilPaperPage(shelf: shelf, form: form).page, in: context)
    }

    @Sendable func addPaper(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        let fields = reader.fields
        let day = reader.day("day")
        let layout = shelf.layout(fields["layout"])
        if layout == nil { reader.errors(add: "councilPapers.refusal.layoutUnknown", to: "layout") }
        if let layout, let day {
            let content = PaperContent(
                number: fields["number"].trimmedWhitespace,
                title: fields["title"].trimmedWhitespace,
                day: day,
                fields: [:]
            )
            let action = AddCouncilPaper(layout: layout.code, content: content)
            if let added = try await reader.perform(action, with: runner, by: context.requireUser()) {
                return .seeOther(
                    CouncilPaperPaths.editing(added.id),
                    notice: "councilPapers.added",
                    in: context
                )
            }
        }
        let page = NewCouncilPaperPage(shelf: shelf, form: Form(context, errors: reader.errors)).page
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let view = try await view(context)
        return .page(try page(view, Form(context), context), in: context)
    }

    @Sendable func edit(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let view = try await draft(context)
        let layout = try layout(of: view.paper)
        let fields = CouncilPaperForm.fields(of: view.paper.content, in: layout).onTop(
            of: view.paper.revision
        )
        let page = CouncilPaperEditPage(view: view, layout: layout, form: Form(context, fields: fields)).page
        return .page(page, in: context)
    }

    @Sendable func change(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let view = try await draft(context)
        let layout = try layout(of: view.paper)
        var reader = FieldReader(context)
        let content = CouncilPaperForm.content(
            from: &reader,
            in: layout,
            goals: shelf.goals,
            figures: view.names
        )
        if let content {
            let action = ChangeCouncilPaper(view.paper.id, content: content, expected: reader.revision)
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(
                    CouncilPaperPaths.one(view.paper.id),
                    notice: "councilPapers.saved",
                    in: context
                )
            }
        }
        return .page(refused(view, layout, reader, context).page, in: context, status: reader.status)
    }

    @Sendable func issue(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let view = try await draft(context)
        var reader = FieldReader(context)
        let action = IssueCouncilPaper(
            view.paper.id,
            layout: try layout(of: view.paper),
            goals: shelf.goals,
            expected: reader.revision
        )
        if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
            return .seeOther(
                CouncilPaperPaths.one(view.paper.id),
                notice: "councilPapers.issued",
                in: context
            )
        }
        let form = Form(context, errors: reader.errors)
        return .page(try page(view, form, context), in: context, status: reader.status)
    }

    @Sendable func discard(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let action = DiscardCouncilPaper(try context.id("paper"), expected: FieldReader(context).revision)
        _ = try await runner.perform(action, by: try context.requireUser())
        return .seeOther(CouncilPaperPaths.list, notice: "councilPapers.discarded", in: context)
    }

    @Sendable func revise(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let action = ReviseCouncilPaper(try context.id("paper"))
        let next = try await runner.perform(action, by: try context.requireUser())
        return .seeOther(CouncilPaperPaths.editing(next.id), notice: "councilPapers.revised", in: context)
    }

    @Sendable func file(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let document = try document(try await view(context))
        let ending = context.parameters.get("ending") ?? ""
        guard let type = DownloadType(rawValue: ending), !document.tables.isEmpty || !type.isTable else {
            throw CouncilPaperRefusal.notFound
        }
        let pieces =
            switch type {
            case .pdf: [try await printer.pdf(of: document.printed)]
            case .odt: [OpenDocument(document).bytes]
            case .xlsx: [try XLSXFile.bytes(document.tables, title: document.title)]
            case .csv: document.tables.map { CSVText.bytes($0) }
            }
        let name = document.head.isEmpty ? document.title : document.head
        return .attachment(pieces, named: "\(name).\(ending)", type: type.mediaType)
    }
}

extension CouncilPaperRoutes {
    private func view(_ context: SiteRequestContext) async throws -> CouncilPaperView {
        try await runner.answer(ReadCouncilPaper(try context.id("paper")), for: try context.requireUser())
    }

    /// Only for those who may write papers, and only while the paper is a draft.
    private func draft(_ context: SiteRequestContext) async throws -> CouncilPaperView {
        let user = try context.requireUser()
        _ = try await runner.answer(ReadCouncilPapers(), for: user)
        let view = try await view(context)
        guard !view.paper.isIssued else { throw CouncilPaperRefusal.frozen }
        return view
    }

    private func layout(of paper: CouncilPaper) throws -> PaperLayout {
        guard let layout = paper.issue?.frozen.layout ?? shelf.layout(paper.layout) else {
            throw CouncilPaperRefusal.layoutUnknown
        }
        return layout
    }

    // An issued paper is laid out from what was frozen, whatever the forms say today.
    private func document(_ view: CouncilPaperView) throws -> OfficeDocument {
        let frozen = view.paper.issue?.frozen
        return CouncilPaperDocument(
            frozen?.content ?? view.paper.content,
            in: try layout(of: view.paper),
            goals: frozen?.goals ?? shelf.goals,
            figures: view.figures
        ).document
    }

    private func page(
        _ view: CouncilPaperView,
        _ form: Form,
        _ context: SiteRequestContext
    ) throws -> Page {
        CouncilPaperPage(
            view: view,
            document: try document(view),
            mayKeep: try context.requireUser().may(.keepPapers),
            form: form
        ).page
    }

    private func refused(
        _ view: CouncilPaperView,
        _ layout: PaperLayout,
        _ reader: FieldReader,
        _ context: SiteRequestContext
    ) -> CouncilPaperEditPage {
        let form = Form(context, errors: reader.errors)
        guard reader.isOvertaken else {
            return CouncilPaperEditPage(view: view, layout: layout, form: form)
        }
        let theirs = CouncilPaperForm.fields(of: view.paper.content, in: layout)
        let labels =
            [(name: "title", label: context.texts("councilPapers.field.title"))]
            + layout.fields.map { (name: "field-\($0.code)", label: $0.label) }
        return CouncilPaperEditPage(
            view: view,
            layout: layout,
            form: form.filled(with: form.fields.onTop(of: view.paper.revision)),
            conflict: EditConflict(mine: form.fields, theirs: theirs, labels: labels, texts: context.texts)
        )
    }
}
