import Hummingbird
import Kernel
import Steering
import WebSupport

/// Findings, themes and what coordination does with them.
struct ThemeRoutes {
    let runner: any ActionRunner
    let printer: PDFPrinter

    func add(to router: Router<SiteRequestContext>) {
        router.get("/steuerung/themen", use: list)
        router.get("/steuerung/themen/befunde", use: desk)
        router.post("/steuerung/themen/befunde", use: assign)
        router.post("/steuerung/themen/befunde/verwerfen", use: discard)
        router.post("/steuerung/themen/neu", use: open)
        router.get("/steuerung/themen/:theme", use: show)
        router.get("/steuerung/themen/:theme/bearbeiten", use: showChange)
        router.post("/steuerung/themen/:theme/bearbeiten", use: change)
        ThemeStepRoutes(runner: runner, printer: printer).add(to: router)
    }

    @Sendable func list(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let list = try await runner.answer(ReadThemes(), for: context.requireUser())
        return .page(ThemeListPage(list: list, texts: context.texts).page, in: context)
    }

    @Sendable func desk(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let desk = try await runner.answer(ReadFindings(), for: context.requireUser())
        return .page(FindingDeskPage(desk: desk, form: Form(context)).page, in: context)
    }

    @Sendable func assign(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        guard let theme = reader.fields.optional("theme") else {
            reader.refuse(ThemeRefusal.notFound)
            return try await deskAgain(reader, context)
        }
        let action = AssignFinding(
            Identifier(reader.fields["one"]),
            to: Identifier(theme),
            expected: reader.revision
        )
        if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
            return .seeOther(ThemePaths.findings, notice: "themes.assigned", in: context)
        }
        return try await deskAgain(reader, context)
    }

    @Sendable func discard(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let action = DiscardFinding(Identifier(FieldReader(context).fields["one"]))
        try await runner.perform(action, by: context.requireUser())
        return .seeOther(ThemePaths.findings, notice: "themes.discarded", in: context)
    }

    @Sendable func open(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        let findings = reader.fields.all("finding")
        if findings.isEmpty { reader.refuse(ThemeRefusal.nothingChosen) }
        if let words = Self.words(from: &reader), reader.isClean {
            let action = OpenTheme(words, findings: findings.map { Identifier($0) })
            if let theme = try await reader.perform(action, with: runner, by: context.requireUser()) {
                return .seeOther(ThemePaths.theme(theme.id), notice: "themes.opened", in: context)
            }
        }
        return try await deskAgain(reader, context)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let page = ThemePage(
            record: try await runner.theme(context),
            mayKeep: try context.requireUser().may(.keepBoards),
            form: Form(context)
        )
        return .page(page.page, in: context)
    }

    @Sendable func showChange(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        try context.requireKeeper()
        let theme = try await runner.theme(context).theme
        let form = Form(context, fields: Self.fields(of: theme))
        return .page(changeForm(theme, context).page(form, Self.fields(form)), in: context)
    }

    @Sendable func change(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let id: Theme.ID = try context.id("theme")
        var reader = FieldReader(context)
        if let words = Self.words(from: &reader) {
            let action = ChangeTheme(id, words: words, expected: reader.revision)
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(ThemePaths.theme(id), notice: "themes.saved", in: context)
            }
        }
        let theme = try await runner.theme(context).theme
        let page = changeForm(theme, context).refused(
            reader,
            context,
            theirs: Self.fields(of: theme),
            at: theme.revision,
            Self.fields
        )
        return .page(page, in: context, status: reader.status)
    }

    private func deskAgain(_ reader: FieldReader, _ context: SiteRequestContext) async throws -> Response {
        let desk = try await runner.answer(ReadFindings(), for: context.requireUser())
        let form = Form(context, errors: reader.errors)
        return .page(FindingDeskPage(desk: desk, form: form).page, in: context, status: reader.status)
    }

    static func words(from reader: inout FieldReader) -> ThemeWords? {
        let fields = reader.fields
        return reader.value { try ThemeWords(title: fields["title"], summary: fields.raw("summary")) }
    }

    private static func fields(of theme: Theme) -> FormFields {
        ["title": theme.title, "summary": theme.summary, "revision": "\(theme.revision.number)"]
    }

    private static func fields(_ form: Form) -> HTML {
        let texts = form.texts
        return """
            \(RevisionField(of: form).html)
            \(TextField("title", texts("themes.newTitle"), in: form).html)
            \(TextArea("summary", texts("themes.summary"), in: form, rows: 5, limit: 4000, isOptional: true).html)
            """
    }

    private func changeForm(_ theme: Theme, _ context: SiteRequestContext) -> SteeringForm {
        SteeringForm(
            title: context.texts("themes.change"),
            path: ThemePaths.part("bearbeiten", of: theme.id),
            cancel: ThemePaths.theme(theme.id),
            labels: [
                ("title", context.texts("themes.newTitle")), ("summary", context.texts("themes.summary")),
            ]
        )
    }
}

extension ActionRunner {
    func theme(_ context: SiteRequestContext) async throws -> ThemeRecord {
        try await answer(ReadTheme(context.id("theme")), for: context.requireUser())
    }
}
