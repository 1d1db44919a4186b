import Kernel

/// Keeps for whom guessing has become slow; the keys are keyed hashes of names and addresses.
public protocol ThrottleStore {
    /// Reads what is known of a key and holds it until the transaction ends, so that guesses cannot race.
    func hold(_ key: String, at instant: Instant) throws -> ThrottleState
    /// Reads what is known of a key without holding it; nothing where nobody failed.
    func state(_ key: String) throws -> ThrottleState?
    func save(_ state: ThrottleState, for key: String) throws
    func forget(_ key: String) throws
    func removeUnused(since instant: Instant) throws
}

/// How often in a row signing in failed for one name or one address, and until when it is refused.
public struct ThrottleState: Codable, Hashable, Sendable {
    public var failures: Int
    public var lastAt: Instant
    public var blockedUntil: Instant

    public init(failures: Int, lastAt: Instant, blockedUntil: Instant) {
        self.failures = failures
        self.lastAt = lastAt
        self.blockedUntil = blockedUntil
    }
}
