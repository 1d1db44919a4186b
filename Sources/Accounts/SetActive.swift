import Kernel

/// Closes an account, or opens it again; closing ends its sessions at once (Konto sperren).
public struct SetActive: Action {
    public static let permission = Permission.manageAccounts

    public let account: Account.ID
    public let active: Bool
    public let revision: Revision

    public init(account: Account.ID, active: Bool, revision: Revision) {
        self.account = account
        self.active = active
        self.revision = revision
    }

    public var subject: Subject { Subject("account", account) }

    public func run(in stores: any AccountsStores, by user: User, at moment: Moment) throws -> Account {
        // Nobody locks themselves out, and so the last administrator stays.
        guard account != user.id else { throw AccountRefusal.ownAccount }
        var changed = try stores.accounts.require(account, in: user.municipality)
        guard changed.revision == revision else { throw ChangedMeanwhile(subject) }
        changed.setActive(active)
        try stores.accounts.save(changed)
        if !active { try stores.sessions.endAll(of: account) }
        return changed
    }
}
