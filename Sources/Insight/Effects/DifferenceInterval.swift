import Foundation

/// How far two values lie apart that come from different cases, with an interval of 95 percent (Differenzintervall).
///
/// Put together from the intervals of the two (Zou and Donner, Statistics in Medicine 27, 2008). With Wilson's
/// intervals of two shares this is Newcombe's (Statistics in Medicine 17, 1998, method 10): it holds also for few cases
/// and for shares near 0 or 1. Where the same cases stand on both sides it is wider than need be.
public struct DifferenceInterval: Hashable, Sendable {
    /// The second less the first.
    public let difference: Double
    public let interval: ClosedRange<Double>

    public init(
        _ first: (value: Double, interval: Interval),
        _ second: (value: Double, interval: Interval)
    ) {
        difference = second.value - first.value
        let below = hypot(second.value - second.interval.lower, first.interval.upper - first.value)
        let above = hypot(second.interval.upper - second.value, first.value - first.interval.lower)
        interval = (difference - below)...(difference + above)
    }

    init(_ difference: Double, _ interval: ClosedRange<Double>) {
        self.difference = difference
        self.interval = interval
    }
}
