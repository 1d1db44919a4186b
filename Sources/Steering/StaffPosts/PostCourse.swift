import Kernel

/// Who or what holds a share of a post from one day to another.
public struct PostShare: Codable, Hashable, Sendable {
    public let from: Day
    public let until: Day?
    public let share: FullTimeEquivalent
    /// For an occupancy a staff number or initials, for a funding the funder.
    public let label: String

    public init(from: Day, until: Day?, share: FullTimeEquivalent, label: String) throws(StaffPostRefusal) {
        guard until.map({ from <= $0 }) ?? true else { throw .endsBeforeItBegins }
        guard share > .none else { throw .shareMissing }
        let label = label.trimmedWhitespace
        guard !label.isEmpty, label.count <= 80 else { throw .labelMissing }
        self.from = from
        self.until = until
        self.share = share
        self.label = label
    }

    public func covers(_ day: Day) -> Bool { from <= day && until.map { day <= $0 } ?? true }
}

/// What a full-time post costs in a year or gets passed on, from a day on.
public struct YearlySum: Codable, Hashable, Sendable {
    public let from: Day
    public let yearly: Money

    public init(from: Day, yearly: Money) throws(StaffPostRefusal) {
        guard yearly > .zero else { throw .sumMissing }
        self.from = from
        self.yearly = yearly
    }
}

/// How a post went: who held it, what it cost, who paid for it, what was passed on (Stellenverlauf).
///
/// Kept and read as a whole.
public struct PostCourse: Codable, Hashable, Sendable {
    /// Whose money is meant where the flat rate of integration management pays.
    public static let integrationManagement = "KIM"

    public internal(set) var occupancies: [PostShare]
    /// Gross employer cost of a full-time post.
    public internal(set) var costs: [YearlySum]
    public internal(set) var fundings: [PostShare]
    /// What is passed on for a full-time post, where that is not the flat rate.
    public internal(set) var transfers: [YearlySum]

    public init(
        occupancies: [PostShare] = [],
        costs: [YearlySum] = [],
        fundings: [PostShare] = [],
        transfers: [YearlySum] = []
    ) {
        self.occupancies = occupancies
        self.costs = costs
        self.fundings = fundings
        self.transfers = transfers
    }

    public func occupied(on day: Day) -> FullTimeEquivalent { Self.share(of: occupancies, on: day) }

    func paid(on day: Day, by isMeant: (String) -> Bool) -> FullTimeEquivalent {
        Self.share(of: fundings.filter { isMeant($0.label) }, on: day)
    }

    func cost(on day: Day) -> Money? { Self.sum(of: costs, on: day) }
    func transfer(on day: Day) -> Money? { Self.sum(of: transfers, on: day) }

    /// The first day on which the shares together exceed what there is.
    static func overfilled(_ shares: [PostShare], beyond limit: FullTimeEquivalent) -> Day? {
        // Shares only grow on days on which one begins.
        shares.map(\.from).sorted().first { share(of: shares, on: $0) > limit }
    }

    private static func share(of shares: [PostShare], on day: Day) -> FullTimeEquivalent {
        .sum(shares.lazy.filter { $0.covers(day) }.map(\.share))
    }

    private static func sum(of sums: [YearlySum], on day: Day) -> Money? {
        sums.filter { $0.from <= day }.max { $0.from < $1.from }?.yearly
    }
}
