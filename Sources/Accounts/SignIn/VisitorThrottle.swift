import Kernel

/// Slows down whoever guesses without an account, by the address they come from (Bremse für Unbekannte).
public struct VisitorThrottle: Sendable {
    let transactions: any SignInTransactions
    let keys: ThrottleKeys
    let clock: Clock
    let purpose: String
    let action: String

    /// `action` is what the log calls it when somebody has to wait.
    public init(desk: SignInDesk, purpose: String, action: String) {
        transactions = desk.transactions
        keys = desk.keys
        clock = desk.clock
        self.purpose = purpose
        self.action = action
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

    /// Counts an attempt that failed; from the one on that costs a wait, it stands in the log.
    public func charge(_ address: String) async throws {
        let instant = clock.now.instant
        let key = key(address)
        try await transactions.write { [action] stores in
            let state = try stores.throttle.hold(key, at: instant)
            let charged = ThrottleRule.address.charged(state, at: instant)
            try stores.throttle.save(charged, for: key)
            guard ThrottleRule.address.remainingSeconds(charged, at: instant) > 0 else { return }
            try stores.log(.slowedDown(action, at: instant))
        }
    }

    private func key(_ address: String) -> String { keys.address("\(purpose) \(address)") }
}

extension AuditEvent {
    // Whoever tries has no account, and what they tried names nobody.
    fileprivate static func slowedDown(_ action: String, at instant: Instant) -> AuditEvent {
        AuditEvent(
            at: instant,
            municipality: nil,
            user: nil,
            action: action,
            subject: .all("referral"),
            outcome: .refused,
            reference: SignInRefusal.wait(seconds: 0).textKey
        )
    }
}
