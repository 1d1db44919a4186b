import Kernel

/// Replaces one's own password; every session ends and a new one begins (Passwort ändern).
///
/// Made by `SignInDesk.changePassword`, which has checked the old password.
public struct ChangePassword: Action {
    public static let permission = Permission.useOwnAccount

    let account: Account.ID
    let new: PasswordHash
    let replacing: PasswordHash

    public var subject: Subject { Subject("account", account) }

    public func run(in stores: any AccountsStores, by user: User, at moment: Moment) throws -> StartedSession
    {
        guard account == user.id, let credentials = try stores.accounts.credentials(of: account),
            credentials.account.active
        else { throw AccountRefusal.notFound }
        guard credentials.password == replacing else { throw ChangedMeanwhile(subject) }
        var changed = credentials.account
        changed.passwordWasSet(initialUntil: nil)
        try stores.accounts.save(changed)
        try stores.accounts.setPassword(new, of: account)
        try stores.sessions.endAll(of: account)
        return try stores.sessions.begin(for: changed, at: moment.instant)
    }
}
