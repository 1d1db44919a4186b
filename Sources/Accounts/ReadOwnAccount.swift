import Kernel

/// One's own account and the browsers in which it is signed in (Mein Konto).
public struct ReadOwnAccount: Query {
    public static let permission = Permission.useOwnAccount
    public static let readsPersonalData = false

    public let account: Account.ID

    public init(account: Account.ID) {
        self.account = account
    }

    public var subject: Subject { Subject("account", account) }

    public func answer(
        from stores: any AccountsStores,
        for user: User,
        at moment: Moment
    ) throws -> OwnAccount {
        guard account == user.id else { throw AccountRefusal.notFound }
        return OwnAccount(
            account: try stores.accounts.require(account, in: user.municipality),
            sessions: try stores.sessions.list(of: account, at: moment.instant)
        )
    }
}

/// An account as its owner sees it, with its open sessions, the latest first.
public struct OwnAccount: Sendable {
    public let account: Account
    public let sessions: [Session]
}
