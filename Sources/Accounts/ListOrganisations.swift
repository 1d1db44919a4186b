import Kernel

/// The organisations in the municipality to which an account can belong.
public struct ListOrganisations: Query {
    public static let permission = Permission.manageAccounts
    public static let readsPersonalData = false

    public init() {}

    public var subject: Subject { .all("organisation") }

    public func answer(
        from stores: any AccountsStores,
        for user: User,
        at moment: Moment
    ) throws -> [Organisation] {
        try stores.accounts.organisations(in: user.municipality)
    }
}
