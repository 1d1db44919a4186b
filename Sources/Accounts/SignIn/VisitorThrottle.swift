import Kernel

/// Slows down whoever guesses without an account, by the address they come from (Bremse für Unbekannte).
public struct VisitorThrottle: Sendable {
    let transactions: any SignInTransactions
    let keys: ThrottleKeys
    let clock: Clock
    let purpose: String

    public init(desk: SignInDesk, purpose: String) {
        transactions = desk.transactions
        keys = desk.keys
        clock = desk.clock
        self.purpose = purpose
    }

    /// Refuses with `SignInRefusal.wait` where too much was tried from there.
    public func check(_ address: String) async throws {
        try await with(address) { state, instant in
            let seconds = ThrottleRule.address.remainingSeconds(state, at: instant)
            guard seconds == 0 else { throw SignInRefusal.wait(seconds: seconds) }
            return state
        }
    }

    /// Counts an attempt that failed.
    public func charge(_ address: String) async throws {
        try await with(address) { state, instant in ThrottleRule.address.charged(state, at: instant) }
    }

    private func with(
        _ address: String,
        _ change: @escaping @Sendable (ThrottleState, Instant) throws -> ThrottleState
    ) async throws {
        let instant = clock.now.instant
        let key = keys.address("\(purpose) \(address)")
        try await transactions.write { stores in
            let state = try stores.throttle.hold(key, at: instant)
            try stores.throttle.save(try change(state, instant), for: key)
        }
    }
}
