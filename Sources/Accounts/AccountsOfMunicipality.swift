import Kernel

/// Everyone who may sign in to the municipality's Lotse, by name (Kontenliste).
public struct AccountsOfMunicipality: Query {
    public static let permission = Permission.manageAccounts
    public static let readsPersonalData = true

    /// The last account of the page before, or `nil` for the first page.
    public let last: Account.ID?
    public let limit: Int

    public init(after last: Account.ID? = nil, limit: Int = 50) {
        self.last = last
        self.limit = limit
    }

    public var subject: Subject { .all("account") }

    public func answer(
        from stores: any AccountsStores,
        for user: User,
        at moment: Moment
    ) throws -> AccountList {
        let before = try last.map { try stores.accounts.require($0, in: user.municipality) }
        let found = try stores.accounts.list(in: user.municipality, after: before, limit: limit + 1)
        return AccountList(
            accounts: Array(found.prefix(limit)),
            organisations: try stores.accounts.organisations(in: user.municipality),
            hasMore: found.count > limit
        )
    }
}

/// One page of accounts, with the organisations they belong to.
public struct AccountList: Sendable {
    public let accounts: [Account]
    public let organisations: [Organisation]
    public let hasMore: Bool
}
