import Kernel

/// Recognises the owner of a calendar feed by its address, and slows down whoever asks too often (Kalenderausgabe).
public struct CalendarDesk: Sendable {
    let transactions: any SignInTransactions
    let keys: ThrottleKeys
    let clock: Clock

    public init(desk: SignInDesk) {
        transactions = desk.transactions
        keys = desk.keys
        clock = desk.clock
    }

    /// Who owns the feed of this token.
    public func owner(of text: String, from address: String) async throws -> CalendarFeedOwner {
        let instant = clock.now.instant
        let (rule, key) = (ThrottleRule.address, keys.address("calendar " + address))
        let token = SessionToken(text)
        let answer: Result<CalendarFeedOwner, CalendarRefusal> = try await transactions.write { stores in
            let state = try stores.throttle.hold(key, at: instant)
            guard rule.remainingSeconds(state, at: instant) == 0 else { return .failure(.tooOften) }
            guard let token, let owner = try stores.calendarFeeds.owner(tokenHash: token.hash) else {
                try stores.throttle.save(rule.charged(state, at: instant), for: key)
                return .failure(.notFound)
            }
            let isCounted = try stores.calendarFeeds.count(tokenHash: token.hash, at: instant)
            return isCounted ? .success(owner) : .failure(.tooOften)
        }
        return try answer.get()
    }
}

/// Why a calendar is not given.
public enum CalendarRefusal: String, Refusal {
    case notFound, tooOften

    public var kind: RefusalKind { .notFound }
    public var textKey: String { "calendar.refusal.\(rawValue)" }
}
