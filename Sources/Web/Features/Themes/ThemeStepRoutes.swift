import Foundation
import Hummingbird
import Kernel
import Steering
import WebSupport

/// Splitting, merging and handing on themes, and telling them to the state.
struct ThemeStepRoutes {
    let runner: any ActionRunner
    let printer: PDFPrinter

    func add(to router: Router<SiteRequestContext>) {
        router.post("/steuerung/themen/:theme/teilen", use: split)
        router.post("/steuerung/themen/:theme/zusammenfuehren", use: merge)
        router.post("/steuerung/themen/:theme/gruppe", use: assign)
        router.post("/steuerung/themen/:theme/meldung", use: report)
        router.get("/steuerung/themen/:theme/meldung", use: paper)
        router.get("/steuerung/themen/:theme/meldung/pdf", use: pdf)
        router.get("/steuerung/themen/:theme/meldung.json", use: json)
    }

    @Sendable func split(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        if let words = ThemeRoutes.words(from: &reader) {
            let chosen = reader.fields.all("finding").map { StructuralFinding.ID($0) }
            let action = SplitTheme(try context.id("theme"), words: words, findings: chosen)
            if let theme = try await reader.perform(action, with: runner, by: context.requireUser()) {
                return .seeOther(ThemePaths.theme(theme.id), notice: "themes.opened", in: context)
            }
        }
        return try await again(reader, context)
    }

    @Sendable func merge(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        let target = Theme.ID(reader.fields["target"])
        let action = MergeThemes(try context.id("theme"), into: target, expected: reader.revision)
        if let theme = try await reader.perform(action, with: runner, by: context.requireUser()) {
            return .seeOther(ThemePaths.theme(theme.id), notice: "themes.merged", in: context)
        }
        return try await again(reader, context)
    }

    @Sendable func assign(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        guard let group = reader.fields.optional("group") else {
            reader.refuse(ThemeRefusal.groupUnknown)
            return try await again(reader, context)
        }
        let action = AssignTheme(try context.id("theme"), to: Identifier(group), expected: reader.revision)
        if let theme = try await reader.perform(action, with: runner, by: context.requireUser()) {
            return .seeOther(ThemePaths.theme(theme.id), notice: "themes.saved", in: context)
        }
        return try await again(reader, context)
    }

    @Sendable func report(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let reader = FieldReader(context)
        guard let report = UpwardReport(rawValue: reader.fields["report"]) else {
            throw ThemeRefusal.notReachable
        }
        let action = ReportUpward(try context.id("theme"), report, expected: reader.revision)
        let theme = try await runner.perform(action, by: context.requireUser())
        return .seeOther(ThemePaths.theme(theme.id), notice: "themes.saved", in: context)
    }

    @Sendable func paper(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(try await told(context).page, in: context)
    }

    @Sendable func pdf(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let bytes = try await printer.pdf(of: try await told(context).document)
        return .download(bytes, named: "meldung.pdf", type: "application/pdf", in: context)
    }

    @Sendable func json(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        let bytes = Array(try encoder.encode(try await told(context).json))
        return .download(bytes, named: "meldung.json", type: "application/json", in: context)
    }

    // Findings themselves are not told: only the theme, rounded counts and what was decided.
    private func told(_ context: SiteRequestContext) async throws -> UpwardPaper {
        let record = try await runner.theme(context)
        guard record.theme.upward != .none else { throw ThemeRefusal.notFound }
        return UpwardPaper(record: record, texts: context.texts)
    }

    private func again(_ reader: FieldReader, _ context: SiteRequestContext) async throws -> Response {
        var page = ThemePage(
            record: try await runner.theme(context),
            mayKeep: true,
            form: Form(context, errors: reader.errors)
        ).page
        page.errors = reader.errors
        return .page(page, in: context, status: reader.status)
    }
}
