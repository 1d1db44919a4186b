/// Between which values the true one probably lies: 95 of 100 such intervals hold it (Konfidenzintervall).
public struct Interval: Codable, Hashable, Sendable {
    public let lower: Double
    public let upper: Double

    public init(lower: Double, upper: Double) {
        self.lower = lower
        self.upper = upper
    }

    public func overlaps(_ other: Interval) -> Bool { lower <= other.upper && other.lower <= upper }

    /// 97.5 percent of the normal distribution lie below it.
    static let z = 1.959963984540054

    /// Wilson's score interval of a share, 0 to 1.
    public static func wilson(_ successes: Int, of trials: Int) -> Interval? {
        guard trials > 0, (0...trials).contains(successes) else { return nil }
        let (n, share) = (Double(trials), Double(successes) / Double(trials))
        let middle = share + z * z / (2 * n)
        let half = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
        let whole = 1 + z * z / n
        return Interval(lower: max(0, (middle - half) / whole), upper: min(1, (middle + half) / whole))
    }

    /// Byar's interval of a number of events that come by chance.
    public static func byar(_ events: Int) -> Interval? {
        guard events >= 0 else { return nil }
        let (low, high) = (Double(events), Double(events + 1))
        let lower = events == 0 ? 0 : low * cube(1 - 1 / (9 * low) - z / (3 * low.squareRoot()))
        return Interval(lower: lower, upper: high * cube(1 - 1 / (9 * high) + z / (3 * high.squareRoot())))
    }

    /// The places among so many values in order between which their median lies (order statistics).
    public static func medianPlaces(of count: Int) -> ClosedRange<Int>? {
        guard count > 5 else { return nil }
        let half = z * Double(count).squareRoot() / 2
        let lower = Int((Double(count) / 2 - half).rounded(.down))
        let upper = Int((1 + Double(count) / 2 + half).rounded(.up))
        return max(lower, 1) - 1...min(upper, count) - 1
    }

    private static func cube(_ value: Double) -> Double { value * value * value }
}
