import Kernel
import Steering
import WebSupport

/// The posts and the money of a year as tables: for pages, spreadsheets and the proof of use (Verwendungsnachweis).
public struct FundingTables {
    let year: FundingYear
    let texts: Texts

    public init(_ year: FundingYear, _ texts: Texts) {
        self.year = year
        self.texts = texts
    }

    public var all: [DataTable] { [budget, posts, months, employers, notices] }

    public var title: String {
        texts("funding.report.title", ["place": year.municipality, "year": "\(year.year)"])
    }

    /// Every entry of the budget, and what is left to pay.
    public var budget: DataTable {
        let entries = year.budget.map { figure -> [DataTable.Cell] in
            let line = figure.item.details.line
            return [
                .text("\(line.rawValue) \(texts("funding.line.\(line)"))"), .text(figure.item.details.title),
                .money(figure.planned), money(figure.actual),
                money(figure.actual.map { $0 - figure.planned }),
            ]
        }
        let sums = [("expenses", year.expenses), ("revenue", year.revenue), ("ownShare", year.ownShare)].map {
            [
                .text(texts("funding.sum.\($0)")), .empty, .money($1.planned), money($1.actual),
                money($1.difference),
            ] as [DataTable.Cell]
        }
        return DataTable(
            texts("funding.table.budget"),
            columns: columns(["line", "item"]) + columns(["planned", "actual", "difference"], .number),
            rows: entries + sums,
            hasSums: true
        )
    }

    public var posts: DataTable {
        let rows = year.posts.map { post -> [DataTable.Cell] in
            let details = post.post.details
            return [
                .text(details.code), .text(details.title), .text(block(details.block)),
                .text(details.employer),
                .thousandths(details.fullTimeEquivalent.thousandths), money(post.flat), money(post.cost),
                money(post.shortfall), money(post.transfer),
            ]
        }
        return DataTable(
            texts("funding.table.posts"),
            columns: columns(["code", "title", "block", "employer"])
                + columns(["share", "flat", "cost", "shortfall", "transfer"], .number),
            rows: rows + [sums],
            hasSums: true
        )
    }

    /// How much of each post was held, month by month.
    public var months: DataTable {
        let rows = year.posts.map { post -> [DataTable.Cell] in
            [.text(post.post.details.code)] + post.months.map { .thousandths($0.occupied.thousandths) }
        }
        return DataTable(
            texts("funding.table.months"),
            columns: columns(["code"]) + (1...12).map { .init(texts("funding.month.\($0)"), .number) },
            rows: rows
        )
    }

    public var employers: DataTable {
        let rows = year.employers.map { employer -> [DataTable.Cell] in
            [
                .text(employer.name), .number(employer.posts.count),
                .thousandths(employer.fullTimeEquivalent.thousandths), money(employer.flat),
                money(employer.cost),
                money(employer.shortfall), .money(employer.transfer),
            ]
        }
        return DataTable(
            texts("funding.table.employers"),
            columns: columns(["employer"])
                + columns(["posts", "share", "flat", "cost", "shortfall", "transfer"], .number),
            rows: rows
        )
    }

    public var notices: DataTable {
        let rows = year.notices.map { notice -> [DataTable.Cell] in
            [
                .text(notice.details.reference), .text(notice.details.authority),
                .text(block(notice.details.block)), .day(notice.details.period.from),
                notice.details.period.until.map { .day($0) } ?? .empty, .money(notice.details.amount),
                .money(notice.called), .money(notice.open),
            ]
        }
        return DataTable(
            texts("funding.table.notices"),
            columns: columns(["reference", "authority", "block"]) + columns(["from", "until"], .day)
                + columns(["amount", "called", "open"], .number),
            rows: rows
        )
    }

    func block(_ block: FundingBlock) -> String { texts("funding.block.\(block)") }

    private var sums: [DataTable.Cell] {
        func sum(_ sums: [Money?]) -> DataTable.Cell {
            let known = sums.compactMap(\.self)
            return known.count == sums.count ? .money(.sum(known)) : .text(texts("funding.unknown"))
        }
        let shares = FullTimeEquivalent.sum(year.posts.map(\.post.details.fullTimeEquivalent))
        return [
            .text(texts("funding.sum.all")), .empty, .empty, .empty, .thousandths(shares.thousandths),
            sum(year.posts.map(\.flat)), sum(year.posts.map(\.cost)), sum(year.posts.map(\.shortfall)),
            .money(.sum(year.posts.compactMap(\.transfer))),
        ]
    }

    private func money(_ sum: Money?) -> DataTable.Cell {
        sum.map { .money($0) } ?? .text(texts("funding.unknown"))
    }

    private func columns(_ keys: [String], _ kind: DataTable.Column.Kind = .text) -> [DataTable.Column] {
        keys.map { .init(texts("funding.column.\($0)"), kind) }
    }
}
