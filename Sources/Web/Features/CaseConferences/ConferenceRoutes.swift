import Casework
import Hummingbird
import Kernel
import WebSupport

/// Case conferences: convening one, changing it, calling it off; its parts have routes of their own.
struct ConferenceRoutes {
    let runner: any ActionRunner
    let printer: PDFPrinter

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/:case/konferenzen", use: list)
        router.get("/faelle/:case/konferenzen/neu", use: showNew)
        router.post("/faelle/:case/konferenzen/neu", use: convene)
        router.get("/faelle/:case/konferenzen/:conference/bearbeiten", use: showChange)
        router.post("/faelle/:case/konferenzen/:conference/bearbeiten", use: change)
        ConferencePartRoutes(runner: runner).add(to: router)
        ConferencePaperRoutes(runner: runner, printer: printer).add(to: router)
    }

    @Sendable func list(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(ConferencesPage(record: try await conferences(context), texts: context.texts).page, in: context)
    }

    @Sendable func showNew(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let form = Form(context, fields: ["byVideo": "no"])
        return .page(try await newPage(context, form), in: context)
    }

    @Sendable func convene(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let caseFile = try context.id("case", of: CaseFile.self)
        var reader = FieldReader(context)
        if let details = ConveningPage.details(from: &reader) {
            let action = ConveneConference(caseFile: caseFile, details: details)
            if let conference = try await reader.perform(action, with: runner, by: context.requireUser()) {
                return .seeOther(
                    ConferencePaths.conference(conference),
                    notice: "conferences.convened",
                    in: context
                )
            }
        }
        let page = try await newPage(context, Form(context, errors: reader.errors))
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func showChange(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let held = try await ConferenceReader(runner: runner, context: context).held()
        let form = Form(context, fields: ConveningPage.fields(of: held.conference))
        return .page(changePage(held, form).page, in: context)
    }

    @Sendable func change(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        let conferences = ConferenceReader(runner: runner, context: context)
        if let details = ConveningPage.details(from: &reader) {
            let action = ChangeConference(
                caseFile: try context.id("case"),
                conference: try context.id("conference"),
                details: details,
                expected: reader.revision
            )
            if let changed = try await reader.perform(action, with: runner, by: context.requireUser()) {
                return .seeOther(ConferencePaths.conference(changed), notice: "forms.saved", in: context)
            }
        }
        let held = try await conferences.held()
        let form = Form(context, errors: reader.errors)
        let kept = held.conference
        let shown = reader.isOvertaken ? form.filled(with: form.fields.onTop(of: kept.revision)) : form
        var page = changePage(held, shown)
        if reader.isOvertaken { page.conflict = ConveningPage.conflict(form.fields, kept, context.texts) }
        return .page(page.page, in: context, status: reader.status)
    }

    private func changePage(_ held: HeldConference, _ form: Form) -> ConveningPage {
        ConveningPage(
            caseFile: held.caseFile,
            profile: held.profile,
            form: form,
            conference: held.conference
        )
    }

    private func newPage(_ context: SiteRequestContext, _ form: Form) async throws -> Page {
        let record = try await conferences(context)
        return ConveningPage(caseFile: record.caseFile, profile: record.profile, form: form).page
    }

    private func conferences(_ context: SiteRequestContext) async throws -> CaseConferences {
        try await runner.answer(ReadConferences(context.id("case")), for: context.requireUser())
    }
}

/// Reads the conference that the address of a page names.
struct ConferenceReader {
    let runner: any ActionRunner
    let context: SiteRequestContext

    func held() async throws -> HeldConference {
        let query = ReadConference(caseFile: try context.id("case"), conference: try context.id("conference"))
        return try await runner.answer(query, for: try context.requireUser())
    }
}
