import Kernel

/// Gives somebody who forgot their password a new one to begin with, and ends their sessions.
public struct SetInitialPassword: Action {
    public static let permission = Permission.manageAccounts

    public let account: Account.ID
    let password: PasswordHash

    /// `password` is the hash of an `InitialPassword`.
    public init(account: Account.ID, password: PasswordHash) {
        self.account = account
        self.password = password
    }

    public var subject: Subject { Subject("account", account) }

    public func run(in stores: any AccountsStores, by user: User, at moment: Moment) throws -> Account {
        guard account != user.id else { throw AccountRefusal.ownAccount }
        var changed = try stores.accounts.require(account, in: user.municipality)
        changed.passwordWasSet(initialUntil: InitialPassword.expiry(from: moment))
        try stores.accounts.save(changed)
        try stores.accounts.setPassword(password, of: account)
        try stores.sessions.endAll(of: account)
        return changed
    }
}
