/// Counts and their total as they may be shown, all rounded, or the total alone (gerundete Aufgliederung).
///
/// The parts are left out where a withheld one could be worked out from the others: too few for a breakdown.
public struct RoundedBreakdown: Hashable, Sendable {
    public let total: PublishedCount
    /// In the order they were given; nothing where they are too few to be told apart.
    public let parts: [PublishedCount]?

    public init(_ counts: [Int]) {
        self = Self.several(counts.reduce(0, +), [counts])[0]
    }

    /// The same total told apart in several ways: the first that give nobody away beside those before.
    public static func several(_ total: Int, _ breakdowns: [[Int]]) -> [RoundedBreakdown] {
        var all = RoundedTotal(total)
        return breakdowns.map { counts in
            let parts = counts.map { RoundedTotal($0) }
            guard let more = all.accepting(parts) else { return RoundedBreakdown(all.shown, nil) }
            all = more
            return RoundedBreakdown(all.shown, parts.map(\.shown))
        }
    }

    private init(_ total: PublishedCount, _ parts: [PublishedCount]?) {
        (self.total, self.parts) = (total, parts)
    }
}
