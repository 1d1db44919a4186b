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
    ///
    /// It only reads: two hundred partners behind one address must not wait for one another.
    public func check(_ address: String) async throws {
        let instant = clock.now.instant
        let key = key(address)
        guard let state = try await transactions.read({ try $0.throttle.state(key) }) else { return }
        let seconds = ThrottleRule.address.remainingSeconds(state, at: instant)
        guard seconds == 0 else { throw SignInRefusal.wait(seconds: seconds) }
    }

    /// Counts an attempt that failed.
    public func charge(_ address: String) async throws {
        let instant = clock.now.instant
        let key = key(address)
        try await transactions.write { stores in
            let state = try stores.throttle.hold(key, at: instant)
            try stores.throttle.save(ThrottleRule.address.charged(state, at: instant), for: key)
        }
    }

    private func key(_ address: String) -> String { keys.address("\(purpose) \(address)") }
}
