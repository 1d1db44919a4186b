/// How much work and memory one guess at a password costs (scrypt, RFC 7914).
public struct PasswordCost: Hashable, Sendable {
    /// Binary logarithm of scrypt's N.
    public let logRounds: Int
    public let blockSize: Int
    public let parallelism: Int

    /// Cost within the limits that a stored hash may ask for, so that a forged one cannot eat the memory.
    public init?(logRounds: Int, blockSize: Int, parallelism: Int) {
        guard (4...20).contains(logRounds), (1...32).contains(blockSize), (1...16).contains(parallelism)
        else {
            return nil
        }
        self.init(unchecked: logRounds, blockSize, parallelism)
    }

    private init(unchecked logRounds: Int, _ blockSize: Int, _ parallelism: Int) {
        self.logRounds = logRounds
        self.blockSize = blockSize
        self.parallelism = parallelism
    }

    // OWASP Password Storage Cheat Sheet: equal in strength to N = 2^17, p = 1, at half the memory (64 MiB).
    public static let standard = PasswordCost(unchecked: 16, 8, 2)

    /// For tests only: too cheap to protect anything.
    public static let trivial = PasswordCost(unchecked: 4, 8, 1)

    public var rounds: Int { 1 << logRounds }

    public func isBelow(_ other: PasswordCost) -> Bool {
        rounds * blockSize * parallelism < other.rounds * other.blockSize * other.parallelism
    }
}
