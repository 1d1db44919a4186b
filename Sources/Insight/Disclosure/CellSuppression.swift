/// Withholds counts so small that someone might recognise a person in them (Geheimhaltung kleiner Zahlen).
///
/// Whoever knows the total must not be able to work a withheld count out, not even by knowing this procedure.
/// It treats equal counts alike, so withheld counts that are not all the same could always be exchanged with
/// one another: none is certain. Where they are all the same, the next larger ones are withheld with them.
public struct CellSuppression: Sendable {
    /// The smallest count above zero that is shown.
    public let smallest: Int

    /// Counts below five are withheld.
    public static let standard = CellSuppression(smallest: 5)

    /// Where nobody is counted.
    static let none = CellSuppression(smallest: 1)

    public init(smallest: Int) {
        self.smallest = smallest
    }

    /// A count that stands alone.
    public func published(total: Int) -> PublishedCount {
        isSmall(total) ? .suppressed : .exact(total)
    }

    /// The counts of a breakdown and their sum.
    public func published(_ counts: [Int]) -> PublishedBreakdown {
        var withheld = counts.indices.filter { isSmall(counts[$0]) }
        let total = counts.reduce(0, +)
        guard !withheld.isEmpty, !isSmall(total) else {
            return breakdown(counts, withheld: withheld, total: published(total: total))
        }
        guard Set(withheld.map { counts[$0] }).count == 1 else {
            return breakdown(counts, withheld: withheld, total: .exact(total))
        }
        let others = counts.indices.filter { counts[$0] > 0 && !withheld.contains($0) }
        // Zeros stay visible: that nobody is there betrays nobody.
        guard let next = others.map({ counts[$0] }).min() else {
            return breakdown(counts, withheld: withheld, total: .suppressed)
        }
        withheld += others.filter { counts[$0] == next }
        return breakdown(counts, withheld: withheld, total: .exact(total))
    }

    private func isSmall(_ count: Int) -> Bool {
        (1..<max(smallest, 1)).contains(count)
    }

    private func breakdown(_ counts: [Int], withheld: [Int], total: PublishedCount) -> PublishedBreakdown {
        let cells = counts.indices.map {
            withheld.contains($0) ? .suppressed : PublishedCount.exact(counts[$0])
        }
        return PublishedBreakdown(cells: cells, total: total)
    }
}
