/// Rounded counts of stretches of one time, such as months, quarters and the year (gerundete Zeitreihe).
///
/// Stretches overlap, so their ranges hang together: between any two ends lies a least and a greatest count, found as
/// the shortest ways between them. That is all that follows from such counts, also for whole numbers, since every
/// stretch is one after the other of the smallest.
struct RoundedLine {
    private struct Stretch {
        let place: Range<Int>
        let total: RoundedTotal
    }

    private let length: Int
    private var stretches: [Stretch] = []

    /// `length`: of how many smallest stretches the whole is made.
    init(_ length: Int) {
        self.length = length
    }

    /// Takes all of them in, unless a withheld count would be left too little choice.
    mutating func accepts(
        _ counts: [(place: Range<Int>, total: RoundedTotal)],
        under rounding: RoundedCounts = .standard
    ) -> Bool {
        var more = self
        more.stretches += counts.map { Stretch(place: $0.place, total: $0.total) }
        // Entries that span two stretches count in both; then nothing follows from the sums.
        if let ways = more.ways {
            let withheld = more.stretches.filter { $0.total.shown == .suppressed }
            let isHidden = withheld.allSatisfy { ways.range($0.place).has(rounding.withheld) }
            guard isHidden else { return false }
        }
        self = more
        return true
    }

    /// What the count of the whole may be beside all others.
    func known(_ place: Range<Int>) -> ClosedRange<Int>? { ways?.range(place) }

    private var ways: Ways? {
        var ways = Ways(length + 1)
        for stretch in stretches { ways.bound(stretch.place, stretch.total.range) }
        return ways.shortened()
    }
}

/// The greatest that each end may lie above each other one (kürzeste Wege).
private struct Ways {
    private static let far = 1 << 40
    private let ends: Int
    private var most: [Int]

    init(_ ends: Int) {
        self.ends = ends
        most = (0..<ends * ends).map { $0 / ends >= $0 % ends ? 0 : Self.far }
    }

    mutating func bound(_ place: Range<Int>, _ range: ClosedRange<Int>) {
        let (up, down) = (
            place.lowerBound * ends + place.upperBound, place.upperBound * ends + place.lowerBound
        )
        most[up] = min(most[up], range.upperBound)
        most[down] = min(most[down], -range.lowerBound)
    }

    /// Nothing where the bounds contradict one another.
    func shortened() -> Ways? {
        var ways = self
        for middle in 0..<ends {
            for from in 0..<ends {
                for to in 0..<ends {
                    let other = ways.most[from * ends + middle] + ways.most[middle * ends + to]
                    if other < ways.most[from * ends + to] { ways.most[from * ends + to] = other }
                }
            }
        }
        return (0..<ends).contains { ways.most[$0 * ends + $0] < 0 } ? nil : ways
    }

    func range(_ place: Range<Int>) -> ClosedRange<Int> {
        -most[place.upperBound * ends + place.lowerBound]...most[place.lowerBound * ends + place.upperBound]
    }
}
