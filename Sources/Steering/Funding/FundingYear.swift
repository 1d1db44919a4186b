import Kernel

/// The posts and the money of one year, worked out (Förderjahr).
public struct FundingYear: Sendable {
    public let year: Int
    public let municipality: String
    public let posts: [PostYear]
    public let budget: [BudgetFigure]
    public let notices: [GrantNotice]
    public let rates: FlatRates

    public init(_ book: FundingBook, rates: FlatRates, year: Int) {
        let posts = PostYear.all(book.posts, at: rates, in: year)
        self.year = year
        municipality = book.municipality
        self.posts = posts
        self.rates = rates
        notices = book.notices.filter {
            $0.details.period.from.year <= year && ($0.details.period.until?.year ?? year) >= year
        }
        budget = book.budget.filter { $0.year == year }
            .sorted {
                ($0.details.line.rawValue, $0.details.title) < ($1.details.line.rawValue, $1.details.title)
            }
            .map { BudgetFigure($0, posts: posts) }
    }

    public var expenses: BudgetSum { sum { !$0.isRevenue } }
    public var revenue: BudgetSum { sum { $0.isRevenue } }

    /// What the municipality pays itself (Eigenanteil).
    public var ownShare: BudgetSum {
        BudgetSum(
            planned: expenses.planned - revenue.planned,
            actual: expenses.actual.flatMap { spent in revenue.actual.map { spent - $0 } }
        )
    }

    public func sum(of line: BudgetLine) -> BudgetSum { sum { $0 == line } }

    /// One line for each employer, by name.
    public var employers: [EmployerYear] {
        Dictionary(grouping: posts, by: \.post.details.employer)
            .map { EmployerYear(name: $0.key, posts: $0.value) }
            .sorted { $0.name < $1.name }
    }

    private func sum(_ isMeant: (BudgetLine) -> Bool) -> BudgetSum {
        let meant = budget.filter { isMeant($0.item.details.line) }
        let actuals = meant.compactMap(\.actual)
        return BudgetSum(
            planned: .sum(meant.map(\.planned)),
            actual: actuals.isEmpty || actuals.count < meant.count ? nil : .sum(actuals)
        )
    }
}

/// What was planned and what became of it; no actual sum as long as an entry has none (Plan und Ist).
public struct BudgetSum: Hashable, Sendable {
    public let planned: Money
    public let actual: Money?

    public var difference: Money? { actual.map { $0 - planned } }
}

/// An entry of the budget with its planned sum worked out.
public struct BudgetFigure: Sendable {
    public let item: BudgetItem
    public let planned: Money

    public var actual: Money? { item.details.actual }

    init(_ item: BudgetItem, posts: [PostYear]) {
        self.item = item
        let details = item.details
        planned =
            switch details.basis {
            case .amount: details.amount
            case .monthsOfYear: ExactAmount(yearly: details.amount, months: details.months).rounded
            case .transfers: .sum(posts.compactMap(\.transfer))
            }
    }
}

/// What the posts of one employer were in a year (Träger im Jahr).
public struct EmployerYear: Sendable {
    public let name: String
    public let posts: [PostYear]

    public var fullTimeEquivalent: FullTimeEquivalent { .sum(posts.map(\.post.details.fullTimeEquivalent)) }
    public var flat: Money? { Self.sum(posts.map(\.flat)) }
    public var cost: Money? { Self.sum(posts.map(\.cost)) }
    public var transfer: Money { .sum(posts.compactMap(\.transfer)) }
    public var shortfall: Money? { Self.sum(posts.map(\.shortfall)) }

    private static func sum(_ sums: [Money?]) -> Money? {
        let known = sums.compactMap(\.self)
        return known.count == sums.count ? .sum(known) : nil
    }
}
