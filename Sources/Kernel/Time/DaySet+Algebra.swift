extension DaySet {
    /// The days in one of the two or in both.
    public func union(_ other: DaySet) -> DaySet {
        DaySet(ordered: Self.joined(ranges + other.ranges))
    }

    public func union(_ period: Period) -> DaySet {
        union([period])
    }

    /// The days in both.
    public func intersection(_ other: DaySet) -> DaySet {
        var common: [ClosedRange<Int>] = []
        var mine = ranges[...]
        var theirs = other.ranges[...]
        while let left = mine.first, let right = theirs.first {
            if left.overlaps(right) { common.append(left.clamped(to: right)) }
            if left.upperBound < right.upperBound { mine.removeFirst() } else { theirs.removeFirst() }
        }
        return DaySet(ordered: common)
    }

    public func intersection(_ period: Period) -> DaySet {
        intersection([period])
    }

    /// The days of this set that are not in the other.
    public func subtracting(_ other: DaySet) -> DaySet {
        var rest: [ClosedRange<Int>] = []
        var others = other.ranges[...]
        for range in ranges {
            var start = range.lowerBound
            while let taken = others.first, taken.upperBound < start { others.removeFirst() }
            for taken in others where taken.overlaps(range) {
                if taken.lowerBound > start { rest.append(start...(taken.lowerBound - 1)) }
                guard taken.upperBound < range.upperBound else {
                    start = Self.open
                    break
                }
                start = taken.upperBound + 1
            }
            if start != Self.open { rest.append(start...range.upperBound) }
        }
        return DaySet(ordered: rest)
    }

    public func subtracting(_ period: Period) -> DaySet {
        subtracting([period])
    }

    /// The days of the window that are not in this set.
    public func complement(in window: Period) -> DaySet {
        DaySet([window]).subtracting(self)
    }

    /// What is missing in the window, period by period (Lücken).
    public func gaps(in window: Period) -> [Period] {
        complement(in: window).periods
    }

    /// The days that lie in at least two of the periods (Überschneidungen).
    public static func overlaps(of periods: some Sequence<Period>) -> DaySet {
        var twice: [ClosedRange<Int>] = []
        var reached: Int?
        for range in periods.map(\.numbers).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let reached, range.lowerBound <= reached {
                twice.append(range.lowerBound...min(reached, range.upperBound))
            }
            reached = max(reached ?? range.upperBound, range.upperBound)
        }
        return DaySet(ordered: joined(twice))
    }
}
