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
            today: moment.day,
            standIns: try ReadStandIns().answer(from: stores, for: user, at: moment),
            received: try stores.handOvers.received(since: moment.day.adding(days: -Self.newForDays)),
            accesses: try stores.caseAccesses.toOwnCases(since: since),
            workload: try stores.staff.workload(of: user.id),
            profile: stores.profile
        )
    }
}

/// What the page "Heute" says above the work itself.
public struct Standing: Sendable {
    public let today: Day
    public let standIns: StandIns
    public let received: [ReceivedCase]
    public let accesses: [OpenedCase]
    public let workload: Workload?
    public let profile: CaseworkProfile
}
