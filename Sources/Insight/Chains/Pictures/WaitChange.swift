/// Whether waits grew longer or shorter, and how sure that is (Veränderung der Wartezeit).
///
/// The rank test of Mann and Whitney with correction for ties, two-sided, by the normal approximation: waits
/// are skewed, a comparison of means would follow the few longest. Fewer than ten on either side say nothing.
public struct WaitChange: Hashable, Sendable {
    static let fewest = 10

    public let before: WaitSpread
    public let after: WaitSpread
    /// How likely a difference as large comes about by chance alone, 0 to 1.
    public let chance: Double
    /// How likely a later wait is longer than an earlier one, ties counted half, 0 to 1.
    public let longer: Double

    /// Unlikely to be chance: at the usual five percent.
    public var isSignificant: Bool { chance < 0.05 }

    init?(before: [Int], after: [Int]) {
        guard before.count >= Self.fewest, after.count >= Self.fewest,
            let earlier = WaitSpread(before, cases: before.count),
            let later = WaitSpread(after, cases: after.count),
            let test = RankTest(before.map(Double.init), after.map(Double.init))
        else { return nil }
        self.before = earlier
        self.after = later
        chance = test.chance
        longer = (test.effect + 1) / 2
    }
}
