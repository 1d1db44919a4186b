import Kernel

/// What a municipality tells others of its indicators: values that may be shown, nothing else (Aggregatdatei).
///
/// Whole numbers only, so that the same content always has the same bytes: values are in tenths of their unit.
public struct AggregateContent: Codable, Hashable, Sendable {
    public struct Value: Codable, Hashable, Sendable {
        public let indicator: String
        public let unit: String
        /// In tenths; nothing where it may not be told.
        public let value: Int?
        public let lower: Int?
        public let upper: Int?

        public init(_ figure: IndicatorFigure, of indicator: IndicatorDefinition) {
            let tenths = { (number: Double) in Int((number * 10).rounded()) }
            self.indicator = indicator.key
            unit = indicator.unit.rawValue
            value = figure.whole.estimate.map(tenths)
            lower = (figure.whole.interval?.lower).map(tenths)
            upper = (figure.whole.interval?.upper).map(tenths)
        }

        /// As it was kept: value and interval in tenths.
        public init(indicator: String, unit: String, value: Int?, lower: Int?, upper: Int?) {
            self.indicator = indicator
            self.unit = unit
            self.value = value
            self.lower = lower
            self.upper = upper
        }
    }

    public static let format = "lotse-aggregate-1"

    public let format: String
    public let municipality: String
    /// Official key, five digits of a district; empty where it has none.
    public let officialKey: String
    public let from: Day
    public let until: Day
    public let values: [Value]

    public init(municipality: String, officialKey: String, period: FigurePeriod, values: [Value]) {
        format = Self.format
        self.municipality = municipality
        self.officialKey = officialKey
        from = period.from
        until = period.until
        self.values = values
    }
}

/// A file of figures with who signed it, both as hexadecimal digits (signierte Aggregatdatei).
public struct AggregateFile: Codable, Hashable, Sendable {
    public let content: AggregateContent
    /// Fingerprint of the keys of the sender.
    public let key: String
    public let signature: String

    public init(content: AggregateContent, key: String, signature: String) {
        self.content = content
        self.key = key
        self.signature = signature
    }
}

/// Why a file of figures is not taken in, one sentence each (Ablehnung einer Aggregatdatei).
public enum AggregateRefusal: Refusal, CaseIterable {
    case broken, foreign, tampered, doubled, own, noKey

    public var kind: RefusalKind { self == .doubled ? .conflict : .invalid }
    public var textKey: String { "comparison.refusal.\(self)" }
    public var field: String? { self == .noKey ? nil : "file" }
}
