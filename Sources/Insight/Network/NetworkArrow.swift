import Kernel

/// What goes from one agency to another, as it may be shown (Pfeil im Netzwerkbild).
public struct NetworkArrow: Sendable {
    public let from: Organisation.ID
    public let to: Organisation.ID
    public let handedOver: PublishedCount
    /// By kind, only where all of them may be shown.
    public let kinds: [HandOverKind: PublishedCount]
    public let taken: PublishedCount
    public let broken: PublishedCount
    /// Median days until it was taken up, where enough were.
    public let medianDays: Int?

    init(_ counts: [HandOverCount], under suppression: CellSuppression = .standard) {
        from = counts[0].from
        to = counts[0].to
        let all = counts.reduce(0) { $0 + $1.handedOver }
        let taken = counts.reduce(0) { $0 + $1.taken }
        let broken = counts.reduce(0) { $0 + $1.broken }
        // Whoever knew the sum and two of the three could work out the third.
        let ways = suppression.published([taken, broken, all - taken - broken])
        handedOver = ways.total
        self.taken = ways.cells[0]
        self.broken = ways.cells[1]
        let byKind = suppression.published(counts.map(\.handedOver))
        kinds = Dictionary(zip(counts.map(\.kind), byKind.cells)) { first, _ in first }
        let days = counts.flatMap(\.days).sorted()
        // A median of few is the days of somebody.
        medianDays = days.count >= 2 * suppression.smallest ? days[days.count / 2] : nil
    }

    /// Hundredths of what was handed over that broke; nothing where either is withheld.
    public var brokenPercent: Int? {
        guard let broken = broken.exact, let all = handedOver.exact, all > 0 else { return nil }
        return (broken * 100 + all / 2) / all
    }
}
