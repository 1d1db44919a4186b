import Kernel

/// Ends every session of one's own account, as after a lost device.
public struct SignOutEverywhere: Action {
    public static let permission = Permission.useOwnAccount

    public let account: Account.ID

    public init(account: Account.ID) {
        self.account = account
    }

    public var subject: Subject { Subject("account", account) }

    public func run(in stores: any AccountsStores, by user: User, at moment: Moment) throws {
        guard account == user.id else { throw AccountRefusal.notFound }
        try stores.sessions.endAll(of: account)
    }
}
