import Kernel

/// What referrals to one agency came to under one heading, counted: no case, no person (Auszählung der Vermittlungen).
public struct DeclineCount: Codable, Equatable, Sendable {
    public let agency: String
    public let lifeDomain: String
    public let reason: String
    public let count: Int

    public init(agency: String, lifeDomain: String, reason: String, count: Int) {
        self.agency = agency
        self.lifeDomain = lifeDomain
        self.reason = reason
        self.count = count
    }
}

/// Referrals whose next word is late by more than the municipality bears, at one agency (Eskalation).
public struct LateReferralCount: Codable, Equatable, Sendable {
    public let agency: String
    /// What is waited for, as `proposed`, `accepted`, `begun` or `ended`.
    public let state: String
    public let count: Int
    public let earliestDueOn: Day

    public init(agency: String, state: String, count: Int, earliestDueOn: Day) {
        self.agency = agency
        self.state = state
        self.count = count
        self.earliestDueOn = earliestDueOn
    }
}

/// Counts the referrals of the user's reach; hands over codes and numbers only.
public protocol ReferralFigureStore {
    /// Declined since a day, the most frequent first.
    func declines(since day: Day) throws -> [DeclineCount]
    /// Late beyond the period of the profile, the longest first.
    func late(on day: Day) throws -> [LateReferralCount]
    /// The words of the municipality for the codes of life domains and reasons.
    func words() throws -> FactWords
}

/// What the figures of referrals need kept.
public protocol ReferralFigureStores {
    var referralFigures: any ReferralFigureStore { get }
}

/// Which agencies decline what, and where referrals are stuck, without anybody's name (Vermittlungen in Zahlen).
public struct ReadReferralFigures: Query {
    public static let permission = Permission.seeFigures
    public static let readsPersonalData = false

    public init() {}

    public var subject: Subject { .all("referralFigure") }

    public func answer(
        from stores: any ReferralFigureStores,
        for user: User,
        at moment: Moment
    ) throws -> ReferralFigures {
        let since = moment.day.beginningOfMonth.addingMonths(-12)
        return ReferralFigures(
            since: since,
            today: moment.day,
            declines: try stores.referralFigures.declines(since: since),
            late: try stores.referralFigures.late(on: moment.day),
            words: try stores.referralFigures.words()
        )
    }
}

/// What the page on referrals shows to those who steer.
public struct ReferralFigures: Sendable {
    /// One combination of agency, life domain and reason.
    public struct Decline: Sendable {
        public let agency: String
        public let lifeDomain: String
        public let reason: String
        public let count: PublishedCount
    }

    /// What is stuck at one agency; how much of it is told only from five on.
    public struct Late: Sendable {
        public let agency: String
        public let state: String
        public let count: PublishedCount
        /// The longest delay in whole months of thirty days: to the day it would be that of somebody.
        public let lateDays: Int?
    }

    public let since: Day
    public let declines: [Decline]
    public let late: [Late]
    public let words: FactWords

    // Only the combinations are published: sums by agency beside them would give withheld ones away.
    init(
        since: Day,
        today: Day,
        declines: [DeclineCount],
        late: [LateReferralCount],
        words: FactWords
    ) {
        self.since = since
        self.words = words
        let rounding = RoundedCounts.standard
        self.declines = declines.map {
            Decline(
                agency: $0.agency,
                lifeDomain: $0.lifeDomain,
                reason: $0.reason,
                count: rounding.published($0.count)
            )
        }
        // Not in the order of the true numbers: it would tell which of two that look alike is larger.
        .sorted { ($1.count.exact ?? 1, $0.name) < ($0.count.exact ?? 1, $1.name) }
        self.late = late.map {
            let days = $0.earliestDueOn.days(until: today) / 30 * 30
            let count = rounding.published($0.count)
            return Late(
                agency: $0.agency,
                state: $0.state,
                count: count,
                lateDays: count == .suppressed ? nil : days
            )
        }
        .sorted { ($0.agency, $0.state) < ($1.agency, $1.state) }
    }
}

extension ReferralFigures.Decline {
    fileprivate var name: String { "\(agency) \(lifeDomain) \(reason)" }
}
