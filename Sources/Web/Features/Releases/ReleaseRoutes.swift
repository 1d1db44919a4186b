import Casework
import Hummingbird
import Kernel
import WebSupport

/// Recording, replacing and withdrawing what other agencies may know.
struct ReleaseRoutes {
    let runner: any ActionRunner
    let references: References

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/:case/freigaben/neu", use: showNew)
        router.post("/faelle/:case/freigaben/neu", use: record)
        router.get("/faelle/:case/freigaben/:release/ersetzen", use: showReplacement)
        router.post("/faelle/:case/freigaben/:release/ersetzen", use: replace)
        router.get("/faelle/:case/freigaben/:release/widerruf", use: showWithdrawal)
        router.post("/faelle/:case/freigaben/:release/widerruf", use: withdraw)
    }

    @Sendable func showNew(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let releases = try await releases(context)
        let form = Form(context, fields: ReleaseForm.blank(on: context.today))
        return page(releases, nil, form, in: context)
    }

    @Sendable func record(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        try await keep(in: try await releases(context), replacing: nil, context)
    }

    @Sendable func showReplacement(_ request: Request, _ context: SiteRequestContext) async throws -> Response
    {
        let (releases, release) = try await release(context)
        let form = Form(context, fields: ReleaseForm.fields(replacing: release, on: context.today))
        return page(releases, release, form, in: context)
    }

    @Sendable func replace(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let (releases, release) = try await release(context)
        return try await keep(in: releases, replacing: release, context)
    }

    @Sendable func showWithdrawal(_ request: Request, _ context: SiteRequestContext) async throws -> Response
    {
        let (releases, release) = try await release(context)
        let fields: FormFields = ["on": context.today.german]
        let form = Form(context, fields: fields.onTop(of: release.revision))
        return .page(
            WithdrawReleasePage(releases: releases, release: release, form: form, conflict: nil).page,
            in: context
        )
    }

    @Sendable func withdraw(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let caseFile = try context.id("case", of: CaseFile.self)
        let id = try context.id("release", of: Release.self)
        var reader = FieldReader(context)
        let day = reader.day("on")
        if let day {
            let action = WithdrawRelease(caseFile: caseFile, release: id, day: day, expected: reader.revision)
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(ReleasePaths.list(caseFile), notice: "releases.withdrawn", in: context)
            }
        }
        let (releases, release) = try await release(context)
        let form = Form(
            context,
            fields: context.form.onTop(of: release.revision),
            errors: reader.errors
        )
        let isConflict = reader.refusal?.kind == .conflict
        let conflict =
            isConflict ? WithdrawalConflict(entered: day, kept: release.withdrawnOn, texts: form.texts) : nil
        let page = WithdrawReleasePage(
            releases: releases,
            release: release,
            form: form,
            conflict: conflict?.view
        )
        return .page(page.page, in: context, status: reader.status)
    }

    private func keep(
        in releases: CaseReleases,
        replacing release: Release?,
        _ context: SiteRequestContext
    ) async throws -> Response {
        var reader = FieldReader(context)
        let id = releases.caseFile.id
        if let details = ReleaseForm.details(from: &reader, recipients: ReleaseForm.recipients(releases)) {
            let action = RecordRelease(caseFile: id, details: details, superseding: release?.id)
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(ReleasePaths.list(id), notice: "releases.recorded", in: context)
            }
        }
        return page(
            releases,
            release,
            Form(context, errors: reader.errors),
            in: context,
            status: reader.status
        )
    }

    private func page(
        _ releases: CaseReleases,
        _ replaced: Release?,
        _ form: Form,
        in context: SiteRequestContext,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        let languages = references.languages(in: context.language)
        let page = ReleaseFormPage(releases: releases, replaced: replaced, form: form, languages: languages)
        return .page(page.page, in: context, status: status)
    }

    private func releases(_ context: SiteRequestContext) async throws -> CaseReleases {
        try await runner.answer(ReadReleases(context.id("case")), for: context.requireUser())
    }

    private func release(_ context: SiteRequestContext) async throws -> (CaseReleases, Release) {
        let id = try context.id("release", of: Release.self)
        let releases = try await releases(context)
        guard let release = releases.releases.first(where: { $0.id == id }) else {
            throw ReleaseRefusal.notFound
        }
        return (releases, release)
    }
}
