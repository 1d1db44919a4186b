/// How many days the transitions of one pair, or of one agency's part in them, left uncovered (ungedeckte Tage).
///
/// Counts are rounded as in chains: lists by pair, agency and quarter overlap, and the difference of two exact
/// ones could be one person.
public struct UncoveredDays: Sendable {
    /// One of the last eight quarters.
    public struct Quarter: Sendable {
        public let year: Int
        /// 1 to 4.
        public let number: Int
        public let transitions: PublishedCount
        public let withGap: PublishedCount
        /// Nothing where too few transitions were closed.
        public let days: WaitSpread?
    }

    public let fromSphere: String
    public let toSphere: String
    /// Empty for the pair as a whole.
    public let agency: String
    public let transitions: PublishedCount
    public let gapless: PublishedCount
    public let withGap: PublishedCount
    /// Of all transitions, those without a gap counted as none; nothing where there are too few of them.
    public let days: WaitSpread?
    /// How many left at most so many days uncovered; the last is open.
    public let bins: [(most: Int?, transitions: PublishedCount)]
    /// In time.
    public let quarters: [Quarter]
    /// The last twelve months beside the twelve before.
    public let change: WaitChange?

    /// The upper ends of the bins in days.
    public static let ends = [0, 7, 14, 30, 60]

    // Everything but the quarters and the change speaks of the last twelve months.
    init(_ all: [UncoveredDaysCount], since month: String) {
        fromSphere = all.first?.fromSphere ?? ""
        toSphere = all.first?.toSphere ?? ""
        agency = all.first?.agency ?? ""
        let late = all.filter { $0.closedMonth >= month }, days = late.eachDays
        let rounding = RoundedCounts.standard
        transitions = rounding.published(days.count)
        gapless = rounding.published(days.count { $0 == 0 })
        withGap = rounding.published(days.count { $0 > 0 })
        self.days = WaitSpread(days, cases: days.count)
        bins = Self.bins(days)
        change = WaitChange(before: all.filter { $0.closedMonth < month }.eachDays, after: days)
        quarters = Dictionary(grouping: all, by: \.quarter).sorted { $0.key < $1.key }.map { quarter, own in
            Quarter(quarter, own.eachDays)
        }
    }

    private static func bins(_ days: [Int]) -> [(most: Int?, transitions: PublishedCount)] {
        var low = Int.min
        return (ends.map(Optional.some) + [nil]).map { end in
            let inBin = days.count { $0 > low && $0 <= end ?? Int.max }
            low = end ?? Int.max
            return (end, RoundedCounts.standard.published(inBin))
        }
    }
}

extension UncoveredDays.Quarter {
    fileprivate init(_ quarter: Int, _ days: [Int]) {
        year = quarter / 4
        number = quarter % 4 + 1
        transitions = RoundedCounts.standard.published(days.count)
        withGap = RoundedCounts.standard.published(days.count { $0 > 0 })
        self.days = WaitSpread(days, cases: days.count)
    }
}

extension UncoveredDaysCount {
    /// Quarters since the year 0.
    fileprivate var quarter: Int {
        let year = Int(closedMonth.prefix(4)) ?? 0, month = Int(closedMonth.suffix(2)) ?? 1
        return year * 4 + (month - 1) / 3
    }
}

extension [UncoveredDaysCount] {
    fileprivate var eachDays: [Int] {
        flatMap { repeatElement($0.uncoveredDays, count: $0.transitions) }
    }
}
