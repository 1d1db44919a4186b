/// Shows counts only roughly, so that two that differ by one person look alike (gerundete Fallzahl).
///
/// Where figures can be asked for in many overlapping ways, such as by month, town and agency, withholding small counts
/// does not suffice: the difference of two large ones may be a person. Counts below the smallest are withheld, all
/// others are rounded to a multiple of it.
public struct RoundedCounts: Sendable {
    /// The smallest count that is shown, and the step of rounding.
    public let step: Int

    /// Below five withheld, else rounded to five.
    public static let standard = RoundedCounts(step: 5)

    public init(step: Int) {
        self.step = max(step, 1)
    }

    public func published(_ count: Int) -> PublishedCount {
        guard count != 0 else { return .exact(0) }
        return count < step ? .suppressed : .exact((count + step / 2) / step * step)
    }

    public func isShown(_ count: Int) -> Bool { count >= step }

    /// The true counts that look like this one when they are shown.
    func possible(_ shown: PublishedCount) -> ClosedRange<Int> {
        switch shown {
        case .suppressed: withheld
        case .exact(0): 0...0
        case .exact(let count):
            max(count - step / 2, step)...max(count - step / 2 + step - 1, step)
        }
    }

    /// That of the mistake made by rounding a count, all mistakes being equally likely.
    var variance: Double { Double(step * step - 1) / 12 }

    /// What a withheld count may be.
    var withheld: ClosedRange<Int> { 1...max(step - 1, 1) }
}
