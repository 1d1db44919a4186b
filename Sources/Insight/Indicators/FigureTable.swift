/// One breakdown of the open cases, as it may be published: small numbers are not shown.
public struct FigureTable: Sendable {
    public struct Line: Sendable {
        public let category: String
        public let count: PublishedCount
    }

    public let breakdown: Breakdown
    public let lines: [Line]
    public let total: PublishedCount

    init(breakdown: Breakdown, counts: [CategoryCount]) {
        self.breakdown = breakdown
        let published = CellSuppression.standard.published(counts.map(\.count))
        lines = zip(counts, published.cells).map { Line(category: $0.category, count: $1) }
        total = published.total
    }
}
