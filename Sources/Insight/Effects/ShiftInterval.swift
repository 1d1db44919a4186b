import Foundation

/// By how much waits of one time lie above those of another, with its interval (Verschiebung).
///
/// Hodges and Lehmann: the median of all differences between one of the second and one of the first group; the
/// interval holds those shifts that the rank test of Mann and Whitney does not reject. It belongs to `RankTest` and
/// needs no assumption on how waits are distributed. With ties it is a little wider than need be.
public struct ShiftInterval: Hashable, Sendable {
    public let shift: Double
    public let interval: ClosedRange<Double>

    /// Beyond so many on a side every n-th of the ordered figures is taken: the differences grow with their product.
    static let most = 1500

    /// `nil` where a group has fewer than two.
    public init?(_ first: [Double], _ second: [Double]) {
        guard first.count >= 2, second.count >= 2 else { return nil }
        let (one, two) = (Self.thinned(first), Self.thinned(second))
        var differences: [Double] = []
        differences.reserveCapacity(one.count * two.count)
        for later in two { for earlier in one { differences.append(later - earlier) } }
        differences.sort()
        shift = Self.median(differences)
        let (n1, n2) = (Double(one.count), Double(two.count))
        let product = Double(differences.count)
        // With the numbers there really were: thinning must not make the interval wider.
        let (whole1, whole2) = (Double(first.count), Double(second.count))
        let spread = ((whole1 + whole2 + 1) / (12 * whole1 * whole2)).squareRoot()
        let rank = product * (0.5 - Interval.z * spread) - (n1 * n2 == whole1 * whole2 ? 0.5 : 0)
        let place = min(max(Int(rank.rounded(.down)), 0), (differences.count - 1) / 2)
        interval = differences[place]...differences[differences.count - 1 - place]
    }

    private static func thinned(_ figures: [Double]) -> [Double] {
        let sorted = figures.sorted()
        guard sorted.count > most else { return sorted }
        return (0..<most).map { sorted[($0 * 2 + 1) * sorted.count / (2 * most)] }
    }

    private static func median(_ sorted: [Double]) -> Double {
        (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
}
