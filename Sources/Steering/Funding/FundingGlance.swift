import Kernel

/// Posts, money and what is due, in a few figures of a day (Förderung auf einen Blick).
public struct FundingGlance: Sendable {
    /// Full-time posts there are, and how much of them is held on the day.
    public let planned: FullTimeEquivalent
    public let occupied: FullTimeEquivalent
    /// Posts that nobody holds on the day.
    public let vacant: Int
    /// Of the grants that run on the day.
    public let granted: Money
    public let called: Money
    public let due: [(notice: GrantNotice, deadline: GrantDeadline)]

    public var open: Money { granted - called }

    /// Deadlines are those that are overdue or at most so many days away.
    public init(_ book: FundingBook, on day: Day, within days: Int = ReadSteeringDeadlines.horizonDays) {
        let held = book.posts.map { $0.course.occupied(on: day) }
        let running = book.notices.filter { $0.details.period.contains(day) }
        planned = .sum(book.posts.map(\.details.fullTimeEquivalent))
        occupied = .sum(held)
        vacant = held.count { $0 == .none }
        granted = .sum(running.map(\.details.amount))
        called = .sum(running.map(\.called))
        due = book.openDeadlines.filter { day.days(until: $0.deadline.day) <= days }
    }
}
