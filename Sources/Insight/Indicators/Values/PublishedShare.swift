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
