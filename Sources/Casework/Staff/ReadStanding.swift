import Kernel

/// What concerns one's own work on cases today besides what is due: deputyships, new cases, opened files, load.
public struct ReadStanding: Query {
    public static let permission = Permission.leadCases
    public static let readsPersonalData = false

    public static let newForDays = 14
    public static let accessShownDays = 30

    public init() {}

    public var subject: Subject { .all("staff") }

    public func answer(from stores: any CaseworkStores, for user: User, at moment: Moment) throws -> Standing
    {
        let since = moment.instant.adding(seconds: Int64(-Self.accessShownDays) * 86_400)
        return Standing(
            user: user.id,
            today: moment.day,
            deputyships: try stores.staff.deputyships(from: moment.day).filter { $0.isOn(moment.day) },
            received: try stores.handOvers.received(since: moment.day.adding(days: -Self.newForDays)),
            accesses: try stores.caseAccesses.toOwnCases(since: since),
            workload: try stores.staff.workload(of: user.id),
            profile: stores.profile
        )
    }
}

/// What the pages "Heute" and "Fälle" say above the work itself.
public struct Standing: Sendable {
    public let user: User.ID
    public let today: Day
    let deputyships: [Deputyship]
    public let received: [ReceivedCase]
    public let accesses: [OpenedCase]
    public let workload: Workload?
    public let profile: CaseworkProfile

    /// For whom the user stands in today.
    public var standingIn: [Deputyship] { deputyships.filter { $0.byUser == user } }
    /// Who stands in for the user today.
    public var stoodInBy: [Deputyship] { deputyships.filter { $0.forUser == user } }
}
