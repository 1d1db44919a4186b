/// One breakdown of the open cases, as it may be published: rounded, small numbers are not shown.
public struct FigureTable: Sendable {
    public struct Line: Sendable {
        public let category: String
        public let count: PublishedCount
    }

    public let breakdown: Breakdown
    /// Empty where there is nothing, or where they are too few to be told apart.
    public let lines: [Line]
    public let isTooFew: Bool
    public let total: PublishedCount

    init(breakdown: Breakdown, counts: [CategoryCount], published: RoundedBreakdown) {
        self.breakdown = breakdown
        // Not in the order of the true numbers: it would tell which of two that look alike is larger.
        lines = zip(counts, published.parts ?? []).map { Line(category: $0.category, count: $1) }
            .sorted { ($1.count.exact ?? 1, $0.category) < ($0.count.exact ?? 1, $1.category) }
        isTooFew = published.parts == nil
        total = published.total
    }
}
