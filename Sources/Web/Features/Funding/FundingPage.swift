import Kernel
import Steering
import WebSupport

/// Posts, money and deadlines of one year (Stellen und Förderung).
struct FundingPage {
    let book: FundingBook
    let year: FundingYear
    let today: Day
    let texts: Texts

    private var tables: FundingTables { FundingTables(year, texts) }

    var page: Page {
        Page(
            "\(texts("funding.title")) \(year.year)",
            section: "funding",
            actions: ButtonLink(texts("funding.addPost"), path: FundingPaths.newPost).html,
            content: """
                \(years)
                \(FundingDeadlines(due: FundingGlance(book, on: today).due, today: today, texts: texts).html)
                \(summary)
                <h2>\(texts("funding.table.budget"))</h2>
                \(year.budget.isEmpty ? EmptyState(texts("funding.empty.budget")).html : budget)
                <p><a href="\(FundingPaths.newItem(year.year))">\(texts("funding.addItem"))</a></p>
                <h2>\(texts("funding.table.posts"))</h2>
                <p class="hint">\(texts("funding.rule"))</p>
                \(year.posts.isEmpty ? EmptyState(texts("funding.empty.posts")).html : posts)
                \(Details(texts("funding.table.months"), FundingGrid(tables.months).html).html)
                \(Details(texts("funding.table.employers"), FundingGrid(tables.employers).html).html)
                <h2>\(texts("funding.table.notices"))</h2>
                \(year.notices.isEmpty ? EmptyState(texts("funding.empty.notices")).html : notices)
                <p><a href="\(FundingPaths.newNotice)">\(texts("funding.addNotice"))</a></p>
                <h2>\(texts("funding.downloads"))</h2>
                \(downloads)
                """
        )
    }

    private var years: HTML {
        let items = (year.year - 1...year.year + 1).map { number in
            SubNavigation.Item("\(number)", path: FundingPaths.year(number), isCurrent: number == year.year)
        }
        return SubNavigation(label: texts("funding.years"), items: items).html
    }

    private var summary: HTML {
        SummaryList(
            [
                .init(texts("funding.sum.expenses"), "\(year.expenses.planned.german)"),
                .init(texts("funding.sum.revenue"), "\(year.revenue.planned.german)"),
                .init(texts("funding.sum.ownShare"), "\(year.ownShare.planned.german)"),
            ],
            texts: texts
        ).html
    }

    private var budget: HTML {
        FundingGrid(tables.budget, links: year.budget.map { (1, FundingPaths.item($0.item.id)) }).html
    }

    private var posts: HTML {
        FundingGrid(tables.posts, links: year.posts.map { (0, FundingPaths.post($0.post.id)) }).html
    }

    private var notices: HTML {
        FundingGrid(tables.notices, links: year.notices.map { (0, FundingPaths.notice($0.id)) }).html
    }

    private var downloads: HTML {
        """
        <ul>\(HTML.each(["pdf", "xlsx", "odt", "csv"]) { ending in
            """
            <li><a href="\(FundingPaths.report(year.year, ending))">\(texts("funding.report.file")) \
            (\(ending.uppercased()))</a></li>

            """
        })</ul>
        """
    }
}

/// A table of values on a page, some of its cells leading further.
struct FundingGrid {
    let table: DataTable
    let links: [(column: Int, path: String)]

    init(_ table: DataTable, links: [(column: Int, path: String)] = []) {
        self.table = table
        self.links = links
    }

    /// Twelve months are wider than a page: the table scrolls, not the page.
    var html: HTML {
        let grid = Table(
            table.title,
            columns: table.columns.map { .init($0.label, $0.kind == .number ? .number : .text) },
            rows: table.rows.enumerated().map { place, row in
                row.enumerated().map { column, cell in shown(cell, place, column) }
            }
        )
        return """
            <div class="scrolls" role="region" tabindex="0" aria-label="\(table.title)">\(grid.html)</div>
            """
    }

    private func shown(_ cell: DataTable.Cell, _ row: Int, _ column: Int) -> HTML {
        guard links.indices.contains(row), links[row].column == column else { return "\(cell.german)" }
        return "<a href=\"\(links[row].path)\">\(cell.german)</a>"
    }
}
