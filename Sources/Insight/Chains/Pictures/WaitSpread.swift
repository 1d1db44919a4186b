/// How long something took, as far as it may be told of a few (Streuung der Wartezeit); in days.
public struct WaitSpread: Hashable, Sendable {
    /// Half took no longer.
    public let median: Int
    /// A quarter took no longer, and a quarter took longer; from twice the smallest count on.
    public let quartiles: ClosedRange<Int>?
    /// One in ten took longer; from four times the smallest count on.
    public let ninetieth: Int?

    /// Nothing where they are of fewer cases than may be shown.
    init?(_ days: [Int], cases: Int, rounding: RoundedCounts = .standard) {
        guard rounding.isShown(cases), !days.isEmpty else { return nil }
        let sorted = days.sorted()
        median = Self.value(sorted, percent: 50)
        quartiles =
            cases >= 2 * rounding.step
            ? Self.value(sorted, percent: 25)...Self.value(sorted, percent: 75) : nil
        ninetieth = cases >= 4 * rounding.step ? Self.value(sorted, percent: 90) : nil
    }

    /// The value that so many percent do not exceed, the mean of two where it lies between them, rounded to a day.
    private static func value(_ sorted: [Int], percent: Int) -> Int {
        let place = Double(sorted.count - 1) * Double(percent) / 100
        let low = Int(place), high = min(low + 1, sorted.count - 1)
        let part = place - Double(low)
        return Int((Double(sorted[low]) * (1 - part) + Double(sorted[high]) * part).rounded())
    }
}
