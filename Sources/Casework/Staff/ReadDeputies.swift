import Kernel

/// Who stands in for the user and for whom the user stands in, now and later (Vertretungen).
public struct ReadDeputies: Query {
    public static let permission = Permission.leadCases
    public static let readsPersonalData = false

    public init() {}

    public var subject: Subject { .all("deputy") }

    public func answer(from stores: any CaseworkStores, for user: User, at moment: Moment) throws -> Deputies
    {
        let all = try stores.staff.deputyships(from: moment.day)
        return Deputies(
            own: all.filter { $0.forUser == user.id },
            standingIn: all.filter { $0.byUser == user.id },
            colleagues: try stores.staff.colleagues(at: user.organisation).filter { $0.id != user.id },
            today: moment.day
        )
    }
}

/// What the page of one's deputies shows.
public struct Deputies: Sendable {
    public let own: [Deputyship]
    public let standingIn: [Deputyship]
    public let colleagues: [Colleague]
    public let today: Day
}
