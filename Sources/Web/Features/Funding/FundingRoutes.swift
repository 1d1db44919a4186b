import Hummingbird
import Kernel
import Steering
import WebSupport

/// Posts and money of the municipality: the year, its proof of use, and everything in it.
struct FundingRoutes {
    let runner: any ActionRunner
    let rates: FlatRates
    let printer: PDFPrinter

    func add(to router: Router<SiteRequestContext>) {
        router.get("/steuerung/foerderung", use: show)
        router.get("/steuerung/foerderung/nachweis/:year/:ending", use: report)
        StaffPostRoutes(runner: runner).add(to: router)
        GrantNoticeRoutes(runner: runner).add(to: router)
        BudgetItemRoutes(runner: runner).add(to: router)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let book = try await runner.answer(ReadFunding(), for: try context.requireUser())
        let year = Self.year(context.queryFields["jahr"]) ?? context.today.year
        let page = FundingPage(
            book: book,
            year: worked(book, year),
            today: context.today,
            texts: context.texts
        )
        return .page(page.page, in: context)
    }

    @Sendable func report(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let book = try await runner.answer(ReadFunding(), for: try context.requireUser())
        let ending = context.parameters.get("ending") ?? ""
        guard let year = Self.year(context.parameters.get("year") ?? ""),
            let type = DownloadType(rawValue: ending)
        else { throw FundingRefusal.notFound }
        let worked = worked(book, year)
        let tables = FundingTables(worked, context.texts)
        let report = FundingReport(worked, context.texts, today: context.today)
        let bytes =
            switch type {
            case .csv: CSVText.bytes(tables.figures)
            case .xlsx: try XLSXFile.bytes(tables.all, title: tables.title)
            case .odt: OpenDocument(report.document).bytes
            case .pdf: try await printer.pdf(of: report.document.printed)
            }
        return .attachment([bytes], named: "Verwendungsnachweis-\(year).\(ending)", type: type.mediaType)
    }

    private func worked(_ book: FundingBook, _ year: Int) -> FundingYear {
        FundingYear(book, rates: rates.of(book.municipality), year: year)
    }

    private static func year(_ text: String) -> Int? {
        Int(text).flatMap { (2000...2199).contains($0) ? $0 : nil }
    }
}

/// The kinds of file that papers and tables are handed out as.
enum DownloadType: String, CaseIterable {
    case pdf, odt, xlsx, csv

    var isTable: Bool { self == .xlsx || self == .csv }

    var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .odt: "application/vnd.oasis.opendocument.text"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .csv: "text/csv; charset=utf-8"
        }
    }
}
