import Casework
import Hummingbird
import Kernel
import WebSupport

/// Invitation and minutes for one agency, to look at and as a PDF.
struct ConferencePaperRoutes {
    let runner: any ActionRunner
    let printer: PDFPrinter

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/:case/konferenzen/:conference/papier/:kind/:guest", use: show)
        router.get("/faelle/:case/konferenzen/:conference/papier/:kind/:guest/pdf", use: pdf)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(try await paper(context).page, in: context)
    }

    @Sendable func pdf(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let paper = try await paper(context)
        let bytes = try await printer.pdf(of: paper.document)
        let name =
            "\(paper.paper.kind == .invitation ? "Einladung" : "Protokoll")-\(paper.paper.caseNumber).pdf"
        return .download(bytes, named: name, type: "application/pdf", in: context)
    }

    private func paper(_ context: SiteRequestContext) async throws -> ConferencePaperPage {
        guard let kind = ConferencePaper.Kind(rawValue: try context.parameter("kind")) else {
            throw ConferenceRefusal.notFound
        }
        let user = try context.requireUser()
        let held = try await ConferenceReader(runner: runner, context: context).held()
        let guest = try context.id("guest", of: ConferenceGuest.self)
        let query = ReadConferencePaper(
            caseFile: held.caseFile.id,
            conference: held.conference.id,
            guest: guest,
            kind: kind
        )
        return ConferencePaperPage(
            paper: try await runner.answer(query, for: user),
            caseFile: held.caseFile,
            profile: held.profile,
            user: user,
            path: ConferencePaths.conference(held.conference) + "/papier/\(kind.rawValue)/\(guest.text)",
            texts: context.texts
        )
    }
}
