import Kernel

/// How the wait before the next guess grows with the failures: 1 s, 2 s, 4 s … up to a bound.
///
/// The bound keeps strangers from locking an account for good (ASVS 6.1.1).
public struct ThrottleRule: Hashable, Sendable {
    /// So many failures cost no wait.
    public let free: Int
    public let longestSeconds: Int64
    /// After so long without a failure everything is forgotten.
    public let forgottenAfterSeconds: Int64

    public static let account = ThrottleRule(free: 2, longestSeconds: 300, forgottenAfterSeconds: 24 * 3600)

    // A whole town hall may share one address: it is slowed down only by many failures, and never for long.
    public static let address = ThrottleRule(free: 50, longestSeconds: 60, forgottenAfterSeconds: 600)

    public func waitSeconds(after failures: Int) -> Int64 {
        guard failures > free else { return 0 }
        return min(longestSeconds, 1 << Int64(min(failures - free - 1, 20)))
    }

    /// Seconds that still have to pass, or 0.
    func remainingSeconds(_ state: ThrottleState, at instant: Instant) -> Int {
        let left = state.blockedUntil.microseconds - instant.microseconds
        return left <= 0 ? 0 : Int((left + 999_999) / 1_000_000)
    }

    /// Counts an attempt as failed before it is tried, so that many at once are no way around the wait.
    func charged(_ state: ThrottleState, at instant: Instant) -> ThrottleState {
        let isOld = state.lastAt.adding(seconds: forgottenAfterSeconds) < instant
        let failures = (isOld ? 0 : state.failures) + 1
        let until = instant.adding(seconds: waitSeconds(after: failures))
        return ThrottleState(failures: failures, lastAt: instant, blockedUntil: until)
    }

    /// Takes one attempt back that turned out well.
    func forgiven(_ state: ThrottleState) -> ThrottleState {
        let failures = max(0, state.failures - 1)
        return ThrottleState(failures: failures, lastAt: state.lastAt, blockedUntil: state.lastAt)
    }
}
