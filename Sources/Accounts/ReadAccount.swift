import Kernel

/// One account, with what can be chosen for an account (Konto).
public struct ReadAccount: Query {
    public static let permission = Permission.manageAccounts
    public static let readsPersonalData = true

    public let account: Account.ID

    public init(account: Account.ID) {
        self.account = account
    }

    public var subject: Subject { Subject("account", account) }

    public func answer(
        from stores: any AccountsStores,
        for user: User,
        at moment: Moment
    ) throws -> AccountDetails {
        let account = try stores.accounts.require(account, in: user.municipality)
        let organisations = try stores.accounts.organisations(in: user.municipality)
        return AccountDetails(
            account: account,
            organisation: organisations.first { $0.id == account.organisation }?.name ?? "",
            sessions: try stores.sessions.list(of: account.id, at: moment.instant).count
        )
    }
}

/// An account as the administration sees it.
public struct AccountDetails: Sendable {
    public let account: Account
    public let organisation: String
    /// In how many browsers it is signed in now.
    public let sessions: Int
}
