import Foundation

/// How far two shares differ, with an interval that holds also for few cases and shares near 0 or 1 (Anteilsdifferenz).
///
/// Newcombe's hybrid score interval (Statistics in Medicine 17, 1998, method 10): the differences of two Wilson
/// intervals, put together.
public struct NewcombeInterval: Hashable, Sendable {
    /// The second share less the first.
    public let difference: Double
    public let interval: ClosedRange<Double>

    /// `nil` where a count is impossible; of so many cases, so many had it.
    public init?(_ first: (hits: Int, of: Int), _ second: (hits: Int, of: Int)) {
        guard let one = WilsonInterval(first.hits, of: first.of),
            let two = WilsonInterval(second.hits, of: second.of)
        else { return nil }
        difference = two.share - one.share
        let below = hypot(two.share - two.interval.lowerBound, one.interval.upperBound - one.share)
        let above = hypot(two.interval.upperBound - two.share, one.share - one.interval.lowerBound)
        interval = (difference - below)...(difference + above)
    }
}

/// A share with its 95 percent interval by Wilson's score method (Anteil mit Intervall).
public struct WilsonInterval: Hashable, Sendable {
    public let share: Double
    public let interval: ClosedRange<Double>

    /// 97.5 percent of the normal distribution lie below it.
    static let z = 1.959963984540054

    public init?(_ hits: Int, of cases: Int) {
        guard cases > 0, (0...cases).contains(hits) else { return nil }
        let (number, z) = (Double(cases), Self.z)
        let share = Double(hits) / number
        let middle = share + z * z / (2 * number)
        let width = z * (share * (1 - share) / number + z * z / (4 * number * number)).squareRoot()
        let scale = 1 + z * z / number
        self.share = share
        interval = max(0, (middle - width) / scale)...min(1, (middle + width) / scale)
    }
}
