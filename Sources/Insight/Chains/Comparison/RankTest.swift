import Foundation

/// Whether two groups of figures differ in height, by ranks alone (Mann-Whitney-Test).
///
/// Ties are allowed for and the normal approximation is used, as other programs do for more than a few figures.
public struct RankTest: Sendable {
    /// The chance that a difference at least this large comes about by accident.
    public let chance: Double
    /// Cliff's delta: how much more often one of the second group is longer than one of the first, -1 to 1.
    public let effect: Double

    /// `nil` where one of the groups is empty.
    public init?(_ first: [Double], _ second: [Double]) {
        guard !first.isEmpty, !second.isEmpty else { return nil }
        let all = (first.map { ($0, false) } + second.map { ($0, true) }).sorted { $0.0 < $1.0 }
        let number = Double(all.count), (n1, n2) = (Double(first.count), Double(second.count))
        var place = 0, rankSum = 0.0, ties = 0.0
        while place < all.count {
            var end = place
            while end < all.count, all[end].0 == all[place].0 { end += 1 }
            let rank = Double(place + end + 1) / 2, size = Double(end - place)
            rankSum += rank * Double(all[place..<end].count { $0.1 })
            ties += size * size * size - size
            place = end
        }
        let wins = rankSum - n2 * (n2 + 1) / 2
        effect = 2 * wins / (n1 * n2) - 1
        let variance = n1 * n2 / 12 * (number + 1 - ties / max(1, number * (number - 1)))
        guard variance > 0 else {
            chance = 1
            return
        }
        let distance = max(0, abs(wins - n1 * n2 / 2) - 0.5) / variance.squareRoot()
        chance = min(1, erfc(distance / 2.0.squareRoot()))
    }
}

/// Whether two shares differ (Test zweier Anteile).
public struct ShareTest: Sendable {
    public let chance: Double
    /// Cohen's h.
    public let effect: Double

    /// `nil` where one of the groups is empty.
    public init?(_ hits: (Int, Int), of totals: (Int, Int)) {
        guard totals.0 > 0, totals.1 > 0 else { return nil }
        let (one, other) = (Double(hits.0) / Double(totals.0), Double(hits.1) / Double(totals.1))
        effect = 2 * asin(other.squareRoot()) - 2 * asin(one.squareRoot())
        let common = Double(hits.0 + hits.1) / Double(totals.0 + totals.1)
        let variance = common * (1 - common) * (1 / Double(totals.0) + 1 / Double(totals.1))
        chance = variance > 0 ? erfc(abs(other - one) / variance.squareRoot() / 2.0.squareRoot()) : 1
    }
}

/// Makes up for looking at many differences at once (Mehrfachvergleich).
enum ManyTests {
    /// Benjamini and Hochberg: of the differences called significant at most this share is expected to be accident.
    static func corrected(_ chances: [Double]) -> [Double] {
        let order = chances.indices.sorted { chances[$0] > chances[$1] }
        var least = 1.0, corrected = chances
        for (place, index) in order.enumerated() {
            least = min(least, chances[index] * Double(chances.count) / Double(chances.count - place))
            corrected[index] = least
        }
        return corrected
    }
}
