import Kernel

/// What is due for a user: follow-ups, and residence titles that end soon (Heute).
public struct ReadToday: Query {
    public static let permission = Permission.leadCases
    public static let readsPersonalData = true

    public init() {}

    public var subject: Subject { .all("today") }

    public func answer(from stores: any CaseworkStores, for user: User, at moment: Moment) throws -> Today {
        let today = moment.day
        return Today(
            day: today,
            due: try stores.followUps.due(until: today, limit: 50),
            soon: try stores.followUps.due(until: today.adding(days: 7), limit: 50).filter {
                $0.dueOn > today
            },
            endingTitles: try stores.followUps.endingTitles(
                from: today.adding(days: -30),
                until: today.adding(days: stores.profile.titleHorizonDays),
                limit: 20
            )
        )
    }
}

/// What the page "Heute" shows.
public struct Today: Sendable {
    public let day: Day
    public let due: [DueItem]
    public let soon: [DueItem]
    public let endingTitles: [EndingTitle]
}
