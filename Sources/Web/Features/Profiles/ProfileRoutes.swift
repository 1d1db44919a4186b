import Casework
import Hummingbird
import Kernel
import WebSupport

/// The profile of the municipality: reading, editing with a check before saving, versions, file in and out.
struct ProfileRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/verwaltung/profil", use: show)
        router.post("/verwaltung/profil", use: save)
        router.get("/verwaltung/profil/bearbeiten", use: edit)
        router.post("/verwaltung/profil/bearbeiten", use: editAgain)
        router.post("/verwaltung/profil/pruefen", use: check)
        router.get("/verwaltung/profil/einlesen", use: showImport)
        router.post("/verwaltung/profil/einlesen", use: importFile)
        router.get("/verwaltung/profil/datei", use: export)
        router.get("/verwaltung/profil/fassungen/:number", use: version)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let user = try context.requireUser()
        let overview = try await runner.answer(ReadProfile(), for: user)
        let draft = try await runner.answer(PreviewProfile(content: overview.current.content), for: user)
        return .page(
            ProfilePage(overview: overview, draft: draft, texts: context.texts).page,
            in: context
        )
    }

    @Sendable func edit(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let current = try await runner.answer(ReadProfile(), for: try context.requireUser()).current
        let form = Form(context, fields: ["content": current.content])
        return .page(EditProfilePage(form: form, revision: current.revision).page, in: context)
    }

    /// Back from the preview with what was written.
    @Sendable func editAgain(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        _ = try await runner.answer(ReadProfile(), for: try context.requireUser())
        return .page(
            EditProfilePage(form: Form(context), revision: FieldReader(context).revision).page,
            in: context
        )
    }

    @Sendable func check(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        try await preview(Self.text(of: context), .edited, FieldReader(context).revision, context)
    }

    @Sendable func showImport(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        _ = try await runner.answer(ReadProfile(), for: try context.requireUser())
        return .page(ImportProfilePage(form: Form(context)).page, in: context)
    }

    @Sendable func importFile(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let current = try await runner.answer(ReadProfile(), for: try context.requireUser()).current
        guard let file = context.form.file("file"),
            let text = String(validating: file.bytes, as: UTF8.self)
        else {
            let errors: FieldErrors = ["file": context.texts("profiles.fileMissing")]
            let page = ImportProfilePage(form: Form(context, errors: errors)).page
            return .page(page, in: context, status: .unprocessableContent)
        }
        return try await preview(Self.lines(text), .imported, current.revision, context)
    }

    @Sendable func save(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        let content = Self.text(of: context)
        let origin = ProfileVersion.Origin(rawValue: reader.fields["origin"]) ?? .edited
        let change = ChangeProfile(content: content, origin: origin, expected: reader.revision)
        if try await reader.perform(change, with: runner, by: context.requireUser()) != nil {
            return .seeOther(ProfilePaths.profile, notice: "profiles.saved", in: context)
        }
        return try await preview(content, origin, reader.revision, context, reader: reader)
    }

    @Sendable func export(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let current = try await runner.answer(ReadProfile(), for: try context.requireUser()).current
        return .download(
            Array(current.content.utf8),
            named: "lotse-profil-\(current.number).yaml",
            type: "application/yaml; charset=utf-8",
            in: context
        )
    }

    @Sendable func version(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let number = Int(try context.parameter("number")) ?? 0
        let read = try await runner.answer(ReadProfileVersion(number: number), for: try context.requireUser())
        return .page(
            ProfileVersionPage(version: read.version, draft: read.draft, form: Form(context)).page,
            in: context
        )
    }

    private func preview(
        _ content: String,
        _ origin: ProfileVersion.Origin,
        _ begun: Revision,
        _ context: SiteRequestContext,
        reader: FieldReader? = nil
    ) async throws -> Response {
        let draft = try await runner.answer(PreviewProfile(content: content), for: try context.requireUser())
        guard draft.flaws.isEmpty else { return flawed(draft, begun, context) }
        let page = ProfilePreviewPage(
            draft: draft,
            origin: origin,
            form: Form(context, fields: [:], errors: reader?.errors ?? [:]),
            isOvertaken: begun != draft.base.revision
        )
        return .page(page.page, in: context, status: reader?.status ?? .ok)
    }

    private func flawed(_ draft: ProfileDraft, _ begun: Revision, _ context: SiteRequestContext) -> Response {
        var errors = FieldErrors()
        for flaw in draft.flaws { errors.add("content", FlawList.sentence(flaw, context.texts)) }
        let form = Form(context, fields: ["content": draft.content], errors: errors)
        return .page(
            EditProfilePage(form: form, revision: begun).page,
            in: context,
            status: .unprocessableContent
        )
    }

    private static func text(of context: SiteRequestContext) -> String { lines(context.form.raw("content")) }

    // Browsers send CR LF; the file keeps the line ends it had.
    private static func lines(_ text: String) -> String {
        text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing("\u{FEFF}", with: "")
    }
}
