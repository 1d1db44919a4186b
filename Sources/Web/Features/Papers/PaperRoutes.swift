import Casework
import Hummingbird
import Kernel
import WebSupport

/// Consents, releases and waivers as papers to sign, in the language the person reads.
struct PaperRoutes {
    let runner: any ActionRunner
    let references: References
    let texts: PaperTexts
    let printer: PDFPrinter

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/:case/einwilligung/papier", use: consent)
        router.get("/faelle/:case/freigaben/:release/papier", use: release)
        router.post("/faelle/:case/freigaben/papier", use: preview)
    }

    @Sendable func consent(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let releases = try await releases(context)
        let language = context.queryFields.optional("sprache").flatMap { PaperLanguage(rawValue: $0) }
        let facts = PaperFacts(of: releases, release: nil)
        return try await pdf(facts, releases.profile.consentText, language ?? .german, in: context)
    }

    @Sendable func release(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let releases = try await releases(context)
        let id = try context.id("release", of: Release.self)
        guard let release = releases.releases.first(where: { $0.id == id }) else {
            throw ReleaseRefusal.notFound
        }
        let chosen = context.queryFields.optional("sprache").flatMap { PaperLanguage(rawValue: $0) }
        let language = chosen ?? PaperLanguage(spoken: release.details.given.language)
        let facts = PaperFacts(of: releases, release: release.details)
        return try await pdf(facts, release.textVersion, language, in: context)
    }

    // The paper is signed before anything is recorded, so it is made from the form.
    @Sendable func preview(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let releases = try await releases(context)
        var reader = FieldReader(context)
        let recipients = ReleaseForm.recipients(releases)
        guard let details = ReleaseForm.draft(from: &reader, recipients: recipients) else {
            let form = Form(context, errors: reader.errors)
            let page = ReleaseFormPage(
                releases: releases,
                replaced: releases.releases.first { $0.id.text == reader.fields["replaces"] },
                form: form,
                languages: references.languages(in: context.language)
            )
            return .page(page.page, in: context, status: reader.status)
        }
        let language = PaperLanguage(rawValue: reader.fields["paper"]) ?? .german
        let facts = PaperFacts(of: releases, release: details)
        return try await pdf(facts, releases.profile.consentText, language, in: context)
    }

    private func pdf(
        _ facts: PaperFacts,
        _ version: Int,
        _ language: PaperLanguage,
        in context: SiteRequestContext
    ) async throws -> Response {
        guard let paper = Paper(facts, version: version, in: language, from: texts) else {
            throw HTTPError(.notFound)
        }
        let bytes = try await printer.pdf(of: paper.document)
        let name = "\(facts.kind.rawValue)-\(facts.number)-\(language.rawValue).pdf"
        return .download(bytes, named: name, type: "application/pdf", in: context)
    }

    private func releases(_ context: SiteRequestContext) async throws -> CaseReleases {
        try await runner.answer(ReadReleases(context.id("case")), for: context.requireUser())
    }
}
