import Kernel

/// Names a colleague who does one's own work for some days (Vertretung einrichten).
public struct AppointDeputy: Action {
    public static let permission = Permission.leadCases

    public let byUser: Account.ID
    public let period: Period

    public init(byUser: Account.ID, period: Period) {
        self.byUser = byUser
        self.period = period
    }

    public var subject: Subject { Subject("account", byUser) }

    public func run(in stores: any AccountsStores, by user: User, at moment: Moment) throws -> Deputy {
        let deputy = try Deputy(
            municipality: user.municipality,
            forUser: user.id,
            byUser: byUser,
            period: period
        )
        let account = try stores.accounts.require(byUser, in: user.municipality)
        try deputy.check(account, isColleagueOf: user.organisation)
        try stores.deputies.add(deputy)
        return deputy
    }
}
