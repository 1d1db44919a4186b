/// A share as it may be shown, in whole percent, or not at all (veröffentlichter Anteil).
public enum PublishedShare: Hashable, Sendable {
    case percent(Int)
    case suppressed

    public var percent: Int? {
        if case .percent(let percent) = self { percent } else { nil }
    }
}

/// Quarters and the middle of many days, rounded so that none is that of somebody (veröffentlichte Quartile).
public struct PublishedQuartiles: Hashable, Sendable {
    /// Days are rounded to this, and shown from so many single values on.
    public static let step = 5
    public static let fewest = 20

    public let lower: Int
    public let median: Int
    public let upper: Int
}

extension PublishedQuartiles {
    /// Of days in order; nothing without a single one.
    ///
    /// Whether they are enough is for the caller to ask.
    init?(of days: [Int]) {
        guard !days.isEmpty else { return nil }
        let at = { (share: Double) in
            Self.rounded(days[Int((Double(days.count - 1) * share).rounded())])
        }
        self.init(lower: at(0.25), median: at(0.5), upper: at(0.75))
    }

    /// That of the median.
    static func interval(of days: [Int]) -> Interval? {
        Interval.medianPlaces(of: days.count).map { places in
            Interval(
                lower: Double(rounded(days[places.lowerBound])),
                upper: Double(rounded(days[places.upperBound]))
            )
        }
    }

    private static func rounded(_ days: Int) -> Int { (days + step / 2) / step * step }
}
