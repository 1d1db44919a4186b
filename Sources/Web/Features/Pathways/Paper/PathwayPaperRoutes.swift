import Casework
import Hummingbird
import Kernel
import Pathways
import WebSupport

/// The pathways of a person on paper: choosing the language, and the PDF.
struct PathwayPaperRoutes {
    let runner: any ActionRunner
    let rulebook: Rulebook
    let printer: PDFPrinter
    let papers: PathwayPaperTexts

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/:case/wege/:person/papier", use: choose)
        router.get("/faelle/:case/wege/:person/papier/pdf", use: printPaper)
    }

    private func reader(_ context: SiteRequestContext) -> PathwayReader {
        PathwayReader(runner: runner, rulebook: rulebook, context: context)
    }

    @Sendable func choose(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let reader = reader(context)
        let household = try await reader.household()
        let page = PathwayPaperPage(
            household: household,
            person: try reader.person(in: household),
            papers: papers,
            texts: context.texts
        )
        return .page(page.page, in: context)
    }

    @Sendable func printPaper(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let reader = reader(context)
        let household = try await reader.household()
        let language = context.queryFields.optional("sprache") ?? "de"
        guard let text = papers.text(language), let german = papers.german else {
            throw PathwayRefusal.notFound
        }
        let paper = PathwayPaper(
            household: household,
            person: try reader.person(in: household),
            text: text,
            german: german
        )
        let bytes = try await printer.pdf(of: paper.document)
        return .download(bytes, named: "wege-\(language).pdf", type: "application/pdf", in: context)
    }
}
