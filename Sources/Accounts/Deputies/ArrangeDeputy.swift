import Kernel

/// Names a deputy for somebody who cannot do it, such as one who is ill (Vertretung anordnen).
public struct ArrangeDeputy: Action {
    public static let permission = Permission.organiseStaff

    public let forUser: Account.ID
    public let byUser: Account.ID
    public let period: Period

    public init(forUser: Account.ID, byUser: Account.ID, period: Period) {
        self.forUser = forUser
        self.byUser = byUser
        self.period = period
    }

    public var subject: Subject { Subject("account", forUser) }

    public func run(in stores: any AccountsStores, by user: User, at moment: Moment) throws -> Deputy {
        // Whoever arranges a deputy sees no cases; making oneself one would change that.
        guard byUser != user.id else { throw DeputyRefusal.arrangedForOneself }
        let deputy = try Deputy(
            municipality: user.municipality,
            forUser: forUser,
            byUser: byUser,
            period: period
        )
        let absent = try stores.accounts.require(forUser, in: user.municipality)
        guard try stores.accounts.reaches(user, staffOf: absent.organisation) else {
            throw AccountRefusal.notFound
        }
        let acting = try stores.accounts.require(byUser, in: user.municipality)
        try deputy.check(acting, isColleagueOf: absent.organisation)
        try stores.deputies.add(deputy)
        return deputy
    }
}

/// Ends a deputyship before its time, whoever arranged it (angeordnete Vertretung beenden).
public struct EndDeputyship: Action {
    public static let permission = Permission.organiseStaff

    public let deputy: Deputy.ID

    public init(deputy: Deputy.ID) {
        self.deputy = deputy
    }

    public var subject: Subject { Subject("deputy", deputy) }

    public func run(in stores: any AccountsStores, by user: User, at moment: Moment) throws {
        guard try stores.deputies.remove(deputy, organisedBy: user) else { throw DeputyRefusal.notFound }
    }
}
