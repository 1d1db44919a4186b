import Kernel

/// Who stands in for whom today, as far as it concerns the user (laufende Vertretungen).
public struct ReadStandIns: Query {
    public static let permission = Permission.leadCases
    public static let readsPersonalData = false

    public init() {}

    public var subject: Subject { .all("staff") }

    public func answer(from stores: any CaseworkStores, for user: User, at moment: Moment) throws -> StandIns
    {
        let current = try stores.staff.deputyships(from: moment.day).filter { $0.isOn(moment.day) }
        return StandIns(
            standingIn: current.filter { $0.byUser == user.id },
            stoodInBy: current.filter { $0.forUser == user.id }
        )
    }
}

/// What the lists of cases say above their rows.
public struct StandIns: Sendable {
    /// For whom the user stands in today.
    public let standingIn: [Deputyship]
    /// Who stands in for the user today.
    public let stoodInBy: [Deputyship]
}
