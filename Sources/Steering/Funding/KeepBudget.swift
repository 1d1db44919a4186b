import Kernel

/// Adds an entry to the budget of a year (Haushaltsansatz anlegen).
public struct AddBudgetItem: Action {
    public static let permission = Permission.keepFunding

    public let year: Int
    public let details: BudgetItemDetails

    public init(year: Int, details: BudgetItemDetails) {
        self.year = year
        self.details = details
    }

    public var subject: Subject { .all("budgetItem") }

    public func run(in stores: any FundingStores, by user: User, at moment: Moment) throws -> BudgetItem {
        let item = try BudgetItem(year: year, details)
        try stores.funding.add(item)
        return item
    }
}

/// Changes an entry of the budget, such as by what was really spent (Haushaltsansatz ändern).
public struct ChangeBudgetItem: Action {
    public static let permission = Permission.keepFunding

    public let item: BudgetItem.ID
    public let details: BudgetItemDetails
    public let expected: Revision

    public init(_ item: BudgetItem.ID, details: BudgetItemDetails, expected: Revision) {
        self.item = item
        self.details = details
        self.expected = expected
    }

    public var subject: Subject { Subject("budgetItem", item) }

    public func run(in stores: any FundingStores, by user: User, at moment: Moment) throws -> BudgetItem {
        var item = try stores.requireItem(item)
        item.change(to: details)
        try stores.funding.save(item, expected: expected)
        return item
    }
}

/// Takes an entry out of the budget that should not be there (Haushaltsansatz verwerfen).
public struct DiscardBudgetItem: Action {
    public static let permission = Permission.keepFunding

    public let item: BudgetItem.ID
    public let expected: Revision

    public init(_ item: BudgetItem.ID, expected: Revision) {
        self.item = item
        self.expected = expected
    }

    public var subject: Subject { Subject("budgetItem", item) }

    public func run(in stores: any FundingStores, by user: User, at moment: Moment) throws -> BudgetItem {
        let item = try stores.requireItem(item)
        try stores.funding.remove(item, expected: expected)
        return item
    }
}
