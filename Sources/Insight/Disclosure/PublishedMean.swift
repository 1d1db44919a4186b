/// Mean, median, quartiles and maximum only where they give nobody's value away (veröffentlichte Kennwerte).
///
/// A mean needs as many people as the threshold, and nobody may bring half of the sum: the largest of them would know
/// the others, and everybody would know roughly the largest. Median and quartiles are values of single people, so they
/// need enough on each side. A maximum is shown only where as many people as the threshold share it.
public struct PublishedMean: Hashable, Sendable {
    public let mean: Double?
    public let median: Double?
    public let quartiles: ClosedRange<Double>?
    public let maximum: Double?

    public init(_ values: [Double], threshold: Int = 5) {
        let sorted = values.filter(\.isFinite).sorted()
        let count = sorted.count
        let needed = max(threshold, 2)
        mean = count >= needed && !Self.isDominated(sorted) ? sorted.reduce(0, +) / Double(count) : nil
        median = count >= 2 * needed ? Self.middle(sorted[...]) : nil
        quartiles = count >= 4 * needed ? Self.quartiles(sorted) : nil
        maximum = sorted.count { $0 == sorted.last } >= needed ? sorted.last : nil
    }

    private static func isDominated(_ sorted: [Double]) -> Bool {
        let sizes = sorted.map(\.magnitude)
        return (sizes.max() ?? 0) * 2 > sizes.reduce(0, +)
    }

    private static func quartiles(_ sorted: [Double]) -> ClosedRange<Double> {
        let half = sorted.count / 2
        return middle(sorted[..<half])...middle(sorted[(sorted.count - half)...])
    }

    private static func middle(_ values: ArraySlice<Double>) -> Double {
        let middle = values.startIndex + values.count / 2
        return values.count.isMultiple(of: 2) ? (values[middle - 1] + values[middle]) / 2 : values[middle]
    }
}
