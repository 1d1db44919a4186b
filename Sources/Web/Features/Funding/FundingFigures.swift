import Kernel
import Steering
import WebSupport

extension FundingTables {
    /// Every figure of the year in one long table, for programs: one figure in each row.
    public var figures: DataTable {
        DataTable(
            title,
            columns: ["year", "part", "code", "name", "figure", "amount"].map { .init($0) },
            rows: budgetFigures + sumFigures + postFigures + noticeFigures
        )
    }

    private func row(
        _ part: String,
        _ code: String,
        _ name: String,
        _ figure: String,
        _ sum: Money?
    )
        -> [DataTable.Cell]
    {
        [
            .number(year.year), .text(part), .text(code), .text(name), .text(figure),
            sum.map { .money($0) } ?? .empty,
        ]
    }

    private var budgetFigures: [[DataTable.Cell]] {
        let entries = year.budget.flatMap { figure in
            let details = figure.item.details
            return [
                row("budget", details.line.rawValue, details.title, "planned", figure.planned),
                row("budget", details.line.rawValue, details.title, "actual", figure.actual),
            ]
        }
        let lines = BudgetLine.allCases.flatMap { line in
            [
                row(
                    "line",
                    line.rawValue,
                    texts("funding.line.\(line)"),
                    "planned",
                    year.sum(of: line).planned
                ),
                row(
                    "line",
                    line.rawValue,
                    texts("funding.line.\(line)"),
                    "actual",
                    year.sum(of: line).actual
                ),
            ]
        }
        return entries + lines
    }

    private var sumFigures: [[DataTable.Cell]] {
        [("expenses", year.expenses), ("revenue", year.revenue), ("ownShare", year.ownShare)].flatMap {
            [
                row("sum", $0, texts("funding.sum.\($0)"), "planned", $1.planned),
                row("sum", $0, texts("funding.sum.\($0)"), "actual", $1.actual),
            ]
        }
    }

    private var postFigures: [[DataTable.Cell]] {
        year.posts.flatMap { post in
            [
                ("flatRate", post.flat), ("employerCost", post.cost), ("shortfall", post.shortfall),
                ("transfer", post.transfer),
            ].map { row("post", post.post.details.code, post.post.details.employer, $0, $1) }
        }
    }

    private var noticeFigures: [[DataTable.Cell]] {
        year.notices.flatMap { notice in
            [("granted", notice.details.amount), ("called", notice.called), ("open", notice.open)].map {
                row("notice", notice.details.reference, notice.details.authority, $0, $1)
            }
        }
    }
}
