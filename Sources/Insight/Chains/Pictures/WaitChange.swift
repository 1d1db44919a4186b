import Foundation

/// Whether waits grew longer or shorter, and how sure that is (Veränderung der Wartezeit).
///
/// The rank test of Mann and Whitney with correction for ties, two-sided, by the normal approximation: waits are skewed,
/// a comparison of means would follow the few longest. Fewer than ten on either side say nothing.
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
            let later = WaitSpread(after, cases: after.count)
        else { return nil }
        self.before = earlier
        self.after = later
        let test = WaitRankTest(before, after)
        chance = test.chance
        longer = test.superiority
    }
}

/// The rank test of two samples by Mann and Whitney, with correction for ties and continuity (Rangsummentest).
struct WaitRankTest {
    /// The probability that one of the second exceeds one of the first, ties counted half.
    let superiority: Double
    /// Two-sided, by the normal approximation.
    let chance: Double

    init(_ first: [Int], _ second: [Int]) {
        let all = (first.map { ($0, false) } + second.map { ($0, true) }).sorted { $0.0 < $1.0 }
        var rankSum = 0.0, ties = 0.0, place = 0
        while place < all.count {
            var end = place
            while end < all.count, all[end].0 == all[place].0 { end += 1 }
            let size = Double(end - place)
            let rank = Double(place + end + 1) / 2
            rankSum += rank * Double(all[place..<end].count { $0.1 })
            ties += size * size * size - size
            place = end
        }
        let (one, two) = (Double(first.count), Double(second.count))
        let number = one + two
        let statistic = rankSum - two * (two + 1) / 2
        superiority = statistic / (one * two)
        let variance = one * two / 12 * (number + 1 - ties / (number * (number - 1)))
        guard variance > 0 else {
            chance = 1
            return
        }
        let distance = max(0, abs(statistic - one * two / 2) - 0.5) / variance.squareRoot()
        chance = erfc(distance / 2.0.squareRoot())
    }
}
