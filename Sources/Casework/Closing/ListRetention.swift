import Kernel

/// What becomes due for deletion in the municipality, by number (Aufbewahrungsliste).
public struct ListRetention: Query {
    public static let permission = Permission.seeRetention
    public static let readsPersonalData = true
    public static let limit = 500

    /// How far ahead to look.
    public let days: Int

    public init(days: Int = 90) {
        self.days = days
    }

    public var subject: Subject { .all("retention") }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> RetentionList {
        let horizon = moment.day.adding(days: days)
        return RetentionList(
            entries: try stores.closings.due(until: horizon, limit: Self.limit),
            horizon: horizon,
            profile: stores.profile,
            today: moment.day
        )
    }
}

/// What the page on retention shows.
public struct RetentionList: Sendable {
    public let entries: [RetentionEntry]
    public let horizon: Day
    public let profile: CaseworkProfile
    public let today: Day

    public var isCut: Bool { entries.count >= ListRetention.limit }
}
