import Kernel

/// A password that is made up for somebody else, works for a few days and must then be replaced.
public struct InitialPassword: Sendable {
    /// Without letters and digits that are mistaken for one another; 16 of 31 are 79 bits.
    private static let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")

    public static let validSeconds: Int64 = 7 * 24 * 3600

    /// Four groups of four, easily read out: `k7mw-ae4t-…`.
    public let text: String

    public init() {
        var generator = SystemRandomNumberGenerator()
        text = (0..<4).map { _ in
            String((0..<4).map { _ in Self.letters[Int.random(in: Self.letters.indices, using: &generator)] })
        }.joined(separator: "-")
    }

    public static func expiry(from moment: Moment) -> Instant {
        moment.instant.adding(seconds: validSeconds)
    }
}
