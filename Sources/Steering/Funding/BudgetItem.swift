import Kernel

/// One entry in a line of the budget: what was planned and what became of it (Haushaltsansatz).
public struct BudgetItem: Codable, Equatable, Sendable, Identifiable {
    public let id: Identifier<BudgetItem>
    public let year: Int
    public private(set) var details: BudgetItemDetails
    public private(set) var revision: Revision

    public init(year: Int, _ details: BudgetItemDetails) throws(FundingRefusal) {
        guard (2000...2199).contains(year) else { throw .yearUnknown }
        id = .new()
        self.year = year
        self.details = details
        revision = .first
    }

    public init(id: Identifier<BudgetItem>, year: Int, _ details: BudgetItemDetails, revision: Revision) {
        self.id = id
        self.year = year
        self.details = details
        self.revision = revision
    }

    public mutating func change(to details: BudgetItemDetails) {
        self.details = details
        revision = revision.next
    }
}

/// What is written down about an entry of the budget.
public struct BudgetItemDetails: Codable, Equatable, Sendable {
    /// Where the planned sum comes from (Grundlage des Ansatzes).
    public enum Basis: String, Codable, CaseIterable, Sendable {
        /// A sum as such.
        case amount
        /// A year's sum for some months.
        case monthsOfYear
        /// What the posts whose money is passed on get, worked out from the posts.
        case transfers
    }

    public let line: BudgetLine
    public let title: String
    public let basis: Basis
    /// The planned sum, or the sum of a whole year.
    public let amount: Money
    public let months: Int
    public let actual: Money?

    public init(
        line: BudgetLine,
        title: String,
        basis: Basis,
        planned: (amount: Money, months: Int),
        actual: Money?
    ) throws(FundingRefusal) {
        self.line = line
        self.title = title.trimmedWhitespace
        self.basis = basis
        (amount, months) = planned
        self.actual = actual
        guard (1...120).contains(self.title.count) else { throw .titleMissing }
        guard (1...12).contains(months) else { throw .monthsUnknown }
    }
}
