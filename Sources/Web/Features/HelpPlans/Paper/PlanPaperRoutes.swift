import Casework
import Hummingbird
import Kernel
import WebSupport

/// The plan on paper: choosing the language, and the PDF.
struct PlanPaperRoutes {
    let runner: any ActionRunner
    let printer: PDFPrinter
    let papers: PlanPaperTexts

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/:case/hilfeplan/papier", use: choose)
        router.get("/faelle/:case/hilfeplan/papier/pdf", use: printPaper)
    }

    @Sendable func choose(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let plan = try await HelpPlanReader(runner: runner, context: context).plan()
        return .page(PlanPaperPage(plan: plan, papers: papers, texts: context.texts).page, in: context)
    }

    @Sendable func printPaper(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let plan = try await HelpPlanReader(runner: runner, context: context).plan()
        let language = context.queryFields.optional("sprache") ?? "de"
        guard let text = papers.text(language), let german = papers.german else {
            throw HelpPlanRefusal.versionNotFound
        }
        let paper = PlanPaper(plan: plan, text: text, german: german)
        let bytes = try await printer.pdf(of: paper.document)
        return .download(bytes, named: "plan-\(language).pdf", type: "application/pdf", in: context)
    }
}
