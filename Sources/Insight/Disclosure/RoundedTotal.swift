/// A rounded count with all breakdowns shown beside it, as whoever adds and subtracts sees it (gerundete Summe).
///
/// Rounding leaves every count a range. Where the ranges of the parts and of their total meet at their ends, a withheld
/// count can follow all the same: of a total of 10 with two parts below five, both are 4. A breakdown is therefore only
/// accepted as long as every withheld count beside the total may still be anything below the threshold. The decision
/// follows from what is shown alone, so whoever knows the procedure learns no more from a breakdown that is shown.
struct RoundedTotal: Sendable {
    let shown: PublishedCount
    /// What the true count may be by its own rounding.
    let range: ClosedRange<Int>
    private(set) var breakdowns: [[RoundedTotal]] = []

    private static let most = 1_000_000_000

    init(_ count: Int, under rounding: RoundedCounts = .standard) {
        shown = rounding.published(count)
        range = rounding.possible(shown)
    }

    /// A count of entries or people, which is withheld where few cases stand behind it, however large it is.
    init(_ count: Int, ofCases cases: [Int], under rounding: RoundedCounts = .standard) {
        let isOfFew = cases.contains { rounding.published($0) == .suppressed }
        shown = count != 0 && isOfFew ? .suppressed : rounding.published(count)
        range = shown == .suppressed && !cases.isEmpty ? 1...Self.most : rounding.possible(shown)
    }

    var isWithheld: Bool { shown == .suppressed }

    /// A total of which more is known from elsewhere, such as from its months.
    func narrowed(to other: ClosedRange<Int>) -> RoundedTotal {
        RoundedTotal(shown, range.common(other) ?? range, breakdowns)
    }

    private init(_ shown: PublishedCount, _ range: ClosedRange<Int>, _ breakdowns: [[RoundedTotal]]) {
        (self.shown, self.range, self.breakdowns) = (shown, range, breakdowns)
    }

    /// With the parts taken in; nothing where they and all before would leave a withheld count too little choice.
    func accepting(_ parts: [RoundedTotal], under rounding: RoundedCounts = .standard) -> RoundedTotal? {
        guard !isWithheld, !isOfPair(parts, rounding) else { return nil }
        var more = self
        more.breakdowns.append(parts)
        return more.hides(within: more.reach, rounding.withheld) ? more : nil
    }

    /// Two parts of 10 that are left out would be 4 and 4, were all other pairs shown.
    private func isOfPair(_ parts: [RoundedTotal], _ rounding: RoundedCounts) -> Bool {
        parts.count == 2 && shown == .exact(2 * rounding.step) && parts.allSatisfy { $0.shown != .exact(0) }
    }

    /// Whether this count beside one of a part of it leaves open how many are in the rest.
    func hidesRest(beside part: RoundedTotal, under rounding: RoundedCounts = .standard) -> Bool {
        guard !isWithheld else { return false }
        let most = range.upperBound - part.range.lowerBound
        return part.shown == .exact(0) || most >= rounding.withheld.upperBound
    }

    /// What the true count may be by its own rounding and that of its parts.
    private var reach: ClosedRange<Int> {
        // Parts that overlap do not add up to the total; then nothing follows from their sum.
        breakdowns.reduce(range) { $0.common(Self.sum($1)) ?? $0 }
    }

    private func hides(within known: ClosedRange<Int>, _ needed: ClosedRange<Int>) -> Bool {
        guard !isWithheld || known.has(needed) else { return false }
        return breakdowns.allSatisfy { parts in
            let sum = Self.sum(parts)
            return parts.allSatisfy { part in
                let own = part.reach
                let left = known.lowerBound - sum.upperBound + own.upperBound
                let right = known.upperBound - sum.lowerBound + own.lowerBound
                let known = left <= right ? own.common(left...right) ?? own : own
                return part.hides(within: known, needed)
            }
        }
    }

    private static func sum(_ parts: [RoundedTotal]) -> ClosedRange<Int> {
        let ranges = parts.map(\.reach)
        return ranges.reduce(0) { $0 + $1.lowerBound }...ranges.reduce(0) { $0 + $1.upperBound }
    }
}

extension ClosedRange<Int> {
    /// What both hold; nothing where they do not meet.
    func common(_ other: ClosedRange<Int>) -> ClosedRange<Int>? {
        let (low, high) = (Swift.max(lowerBound, other.lowerBound), Swift.min(upperBound, other.upperBound))
        return low <= high ? low...high : nil
    }

    func has(_ other: ClosedRange<Int>) -> Bool {
        lowerBound <= other.lowerBound && other.upperBound <= upperBound
    }
}
