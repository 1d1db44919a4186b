import Kernel

/// What goes from one agency to another, as it may be shown (Pfeil im Netzwerkbild).
public struct NetworkArrow: Sendable {
    public let from: Organisation.ID
    public let to: Organisation.ID
    public let handedOver: PublishedCount
    /// By kind, only where they may be told apart.
    public let kinds: [HandOverKind: PublishedCount]
    public let taken: PublishedCount
    public let broken: PublishedCount
    /// Median days until it was taken up, where enough were.
    public let medianDays: Int?

    /// A median is of so many at least.
    private static let fewestTaken = 10

    init(_ counts: [HandOverCount]) {
        from = counts[0].from
        to = counts[0].to
        let all = counts.reduce(0) { $0 + $1.handedOver }
        let taken = counts.reduce(0) { $0 + $1.taken }
        let broken = counts.reduce(0) { $0 + $1.broken }
        // Whoever knew the sum and two of the three could work out the third.
        let ways = RoundedBreakdown.several(
            all,
            [[taken, broken, all - taken - broken], counts.map(\.handedOver)]
        )
        handedOver = ways[0].total
        self.taken = ways[0].parts?[0] ?? .suppressed
        self.broken = ways[0].parts?[1] ?? .suppressed
        kinds = Dictionary(zip(counts.map(\.kind), ways[1].parts ?? [])) { first, _ in first }
        let days = counts.flatMap(\.days).sorted()
        // A median of few is the days of somebody.
        let isEnough = (RoundedCounts.standard.published(taken).exact ?? 0) >= Self.fewestTaken
        medianDays = isEnough ? days[days.count / 2] : nil
    }

    /// Hundredths of what was handed over that broke, of rounded counts; nothing where either is withheld.
    public var brokenPercent: Int? {
        guard let broken = broken.exact, let all = handedOver.exact, all > 0 else { return nil }
        return (broken * 100 + all / 2) / all
    }
}
