import Kernel

/// Municipalities side by side by one indicator, with ranks only as far as the intervals tell them apart (Vergleich).
public struct Comparison: Sendable {
    /// One municipality in the comparison (Zeile des Vergleichs).
    public struct Row: Hashable, Sendable {
        public enum Standing: String, Sendable { case higher, same, lower, unknown }

        public let municipality: String
        public let officialKey: String
        public let isOwn: Bool
        public let value: Double?
        public let interval: Interval?
        /// Between which places it lies: the highest value has the first.
        public var ranks: ClosedRange<Int>?
        /// Beside the own municipality.
        public var standing = Standing.unknown

        public init(
            _ municipality: String,
            officialKey: String,
            isOwn: Bool,
            value: Double?,
            interval: Interval?
        ) {
            self.municipality = municipality
            self.officialKey = officialKey
            self.isOwn = isOwn
            self.value = value
            self.interval = interval
        }
    }

    public let indicator: IndicatorDefinition
    public let comparable: [IndicatorDefinition]
    /// The highest value first; those of which nothing may be told last.
    public let rows: [Row]
    public let period: String

    init(
        indicator: IndicatorDefinition,
        comparable: [IndicatorDefinition],
        own: AggregateContent,
        others: [AggregateContent]
    ) {
        self.indicator = indicator
        self.comparable = comparable
        period = "\(own.from.iso.prefix(7)) – \(own.until.iso.prefix(7))"
        let rows =
            [Self.row(own, indicator, isOwn: true)] + others.map { Self.row($0, indicator, isOwn: false) }
        self.rows = Self.ranked(rows)
    }

    /// Two are told apart only where their intervals do not overlap.
    public static func ranked(_ rows: [Row]) -> [Row] {
        let own = rows.first(where: \.isOwn)?.interval
        let intervals = rows.compactMap(\.interval)
        return rows.map { row in
            var row = row
            guard let interval = row.interval else { return row }
            let above = intervals.filter { $0.lower > interval.upper }.count
            let below = intervals.filter { $0.upper < interval.lower }.count
            row.ranks = above + 1...intervals.count - below
            if let own {
                row.standing = interval.overlaps(own) ? .same : interval.lower > own.upper ? .higher : .lower
            }
            return row
        }
        .sorted { ($0.value ?? -1, $1.municipality) > ($1.value ?? -1, $0.municipality) }
    }

    private static func row(_ content: AggregateContent, _ indicator: IndicatorDefinition, isOwn: Bool) -> Row
    {
        let value = content.values.first {
            $0.indicator == indicator.key && $0.unit == indicator.unit.rawValue
        }
        let tenths = { (number: Int) in Double(number) / 10 }
        var interval: Interval?
        if let lower = value?.lower, let upper = value?.upper {
            interval = Interval(lower: tenths(lower), upper: tenths(max(lower, upper)))
        }
        return Row(
            content.municipality,
            officialKey: content.officialKey,
            isOwn: isOwn,
            value: (value?.value).map(tenths),
            interval: interval
        )
    }
}
