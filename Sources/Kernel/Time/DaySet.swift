/// Any days, perhaps with gaps between them and no end: what was covered, what was lived through (Tagesmenge).
///
/// Kept as ranges of day numbers in order, with at least one day between two of them.
public struct DaySet: Hashable, Sendable {
    static let open = Int.max

    /// Both ends included; `open` as upper end where the days go on.
    let ranges: [ClosedRange<Int>]

    init(ordered ranges: [ClosedRange<Int>]) {
        self.ranges = ranges
    }

    /// No day at all.
    public init() {
        ranges = []
    }

    /// Every day that lies in at least one of these periods; they may overlap and come in any order.
    public init(_ periods: some Sequence<Period>) {
        ranges = Self.joined(periods.map(\.numbers))
    }

    public var isEmpty: Bool { ranges.isEmpty }

    /// The fewest periods that make up these days, in order, never touching one another.
    public var periods: [Period] { ranges.compactMap(Period.init(numbers:)) }

    public var first: Day? { ranges.first.map { Day(number: $0.lowerBound) } }

    /// The last day, or `nil` where there is none or the days go on.
    public var last: Day? {
        ranges.last.flatMap { $0.upperBound == Self.open ? nil : Day(number: $0.upperBound) }
    }

    public var goesOn: Bool { ranges.last?.upperBound == Self.open }

    /// How many days, or `nil` where they go on.
    public var count: Int? {
        goesOn ? nil : ranges.reduce(0) { $0 + $1.count }
    }

    public func contains(_ day: Day) -> Bool {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < day.number { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(day.number)
    }

    /// Whether not one day of the period is missing.
    public func covers(_ period: Period) -> Bool {
        complement(in: period).isEmpty
    }

    static func joined(_ unordered: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
        var joined: [ClosedRange<Int>] = []
        for range in unordered.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            guard let last = joined.last, last.upperBound == open || range.lowerBound <= last.upperBound + 1
            else {
                joined.append(range)
                continue
            }
            joined[joined.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
        }
        return joined
    }
}

extension DaySet: ExpressibleByArrayLiteral {
    public init(arrayLiteral periods: Period...) {
        self.init(periods)
    }
}

extension Period {
    var numbers: ClosedRange<Int> { from.number...(until?.number ?? DaySet.open) }

    init?(numbers: ClosedRange<Int>) {
        let until = numbers.upperBound == DaySet.open ? nil : Day(number: numbers.upperBound)
        self.init(from: Day(number: numbers.lowerBound), until: until)
    }
}
