import Kernel

/// Municipalities side by side by one indicator, with ranks only as far as the intervals tell them apart (Vergleich).
public struct Comparison: Sendable {
    /// One municipality in the comparison (Zeile des Vergleichs).
    public struct Row: Hashable, Sendable {
        public enum Standing: String, Sendable { case higher, same, lower, unknown }

        public let municipality: String
        public let officialKey: String
        public let isOwn: Bool
        public fileprivate(set) var value: Double?
        public fileprivate(set) var interval: Interval?
        /// The last day of the last month it is of, where that differs from row to row.
        public let until: Day?
        /// Between which places it lies: the highest value has the first.
        public var ranks: ClosedRange<Int>?
        /// Beside the own municipality, or beside the middle value where none is one's own.
        public var standing = Standing.unknown

        public init(
            _ municipality: String,
            officialKey: String,
            isOwn: Bool,
            value: Double? = nil,
            interval: Interval? = nil,
            until: Day? = nil
        ) {
            self.municipality = municipality
            self.officialKey = officialKey
            self.isOwn = isOwn
            self.value = value
            self.interval = interval
            self.until = until
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

    /// Municipalities none of which is one's own; they stand beside the middle of their values.
    init(indicator: IndicatorDefinition, comparable: [IndicatorDefinition], shared: [SharedFigure]) {
        self.indicator = indicator
        self.comparable = comparable
        period = shared.map(\.until).max().map { String($0.iso.prefix(7)) } ?? ""
        let rows = shared.map { Self.row($0, indicator) }
        let values = rows.compactMap(\.value).sorted()
        let middle = values.isEmpty ? nil : StateOverview.middle(of: values)
        self.rows = Self.ranked(rows, beside: middle.map { Interval(lower: $0, upper: $0) })
    }

    /// Two are told apart only where their intervals do not overlap.
    public static func ranked(_ rows: [Row], beside middle: Interval? = nil) -> [Row] {
        let own = rows.first(where: \.isOwn)?.interval ?? middle
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
        Row(content.municipality, officialKey: content.officialKey, isOwn: isOwn)
            .telling(content.values.first { $0.indicator == indicator.key }, as: indicator)
    }

    private static func row(_ figure: SharedFigure, _ indicator: IndicatorDefinition) -> Row {
        Row(figure.municipality, officialKey: figure.officialKey, isOwn: false, until: figure.until)
            .telling(figure.value, as: indicator)
    }
}

extension Comparison.Row {
    /// With the value, where its unit is the one that the indicator has here.
    fileprivate func telling(
        _ told: AggregateContent.Value?,
        as indicator: IndicatorDefinition
    ) -> Comparison.Row {
        guard let told, told.unit == indicator.unit.rawValue else { return self }
        let tenths = { (number: Int) in Double(number) / 10 }
        var row = self
        row.value = told.value.map(tenths)
        if let lower = told.lower, let upper = told.upper {
            row.interval = Interval(lower: tenths(lower), upper: tenths(max(lower, upper)))
        }
        return row
    }
}
