import Kernel

/// Asks in what two parts of the cases differ: two periods, two towns (Vergleich der Ketten).
public struct ReadChainComparison: Query {
    public static let permission = Permission.seeFigures
    public static let readsPersonalData = false

    public let first: ChainQuestion
    public let second: ChainQuestion

    public init(_ first: ChainQuestion, with second: ChainQuestion) {
        self.first = first
        self.second = second
    }

    public var subject: Subject { .all("chains") }

    public func answer(
        from stores: any ChainLogStores,
        for user: User,
        at moment: Moment
    ) throws -> ChainDifference {
        let store = stores.chainLog
        let logs = try [first, second].map { try store.log(town: $0.town) }
        return ChainDifference(
            ChainFlow(logs[0].asked(first)),
            ChainFlow(logs[1].asked(second)),
            try ChainGround(of: logs[0], in: store)
        )
    }
}

/// What happened more often or took longer in one part than in the other (Unterschied).
public struct ChainDifference: Sendable {
    /// What happened directly after what, on both sides.
    public struct Line: Sendable {
        public let from: String
        public let to: String
        public let first: PublishedCount
        public let second: PublishedCount
        /// Nothing where one side has too few.
        public let waits: WaitChange?
        /// That the waits differ is unlikely to be chance, also when it is looked for in all lines at once.
        public let isSignificant: Bool
    }

    public let first: PublishedCount
    public let second: PublishedCount
    /// Those that differ most surely first, then the most frequent.
    public let lines: [Line]
    public let ground: ChainGround

    init(_ first: ChainFlow, _ second: ChainFlow, _ ground: ChainGround) {
        let rounding = RoundedCounts.standard
        self.first = rounding.published(first.cases)
        self.second = rounding.published(second.cases)
        self.ground = ground
        let (one, two) = (first.named, second.named)
        let found = Set(one.keys).union(two.keys).compactMap { pair -> Found? in
            let (left, right) = (one[pair], two[pair])
            guard rounding.isShown(left?.cases ?? 0) || rounding.isShown(right?.cases ?? 0) else {
                return nil
            }
            return Found(pair: pair, left: left, right: right)
        }
        let limit = Self.limit(found.compactMap { $0.change?.chance })
        lines = found.map { $0.line(limit) }.sorted { one, other in
            (one.isSignificant ? 0 : 1, -Self.most(one), one.from, one.to)
                < (other.isSignificant ? 0 : 1, -Self.most(other), other.from, other.to)
        }
    }

    private static func most(_ line: Line) -> Int { max(line.first.exact ?? 0, line.second.exact ?? 0) }

    /// The chance up to which differences count, so that one in twenty of those reported is wrong.
    ///
    /// By Benjamini and Hochberg.
    static func limit(_ chances: [Double]) -> Double {
        let sorted = chances.sorted()
        let passing = sorted.enumerated().filter { rank, chance in
            chance <= 0.05 * Double(rank + 1) / Double(sorted.count)
        }
        return passing.last?.element ?? -1
    }

    private struct Found {
        let pair: [String]
        let left: ChainFlow.Passage?
        let right: ChainFlow.Passage?
        let change: WaitChange?

        init(pair: [String], left: ChainFlow.Passage?, right: ChainFlow.Passage?) {
            self.pair = pair
            self.left = left
            self.right = right
            change = WaitChange(before: left?.days ?? [], after: right?.days ?? [])
        }

        func line(_ limit: Double) -> Line {
            Line(
                from: pair[0],
                to: pair[1],
                first: RoundedCounts.standard.published(left?.cases ?? 0),
                second: RoundedCounts.standard.published(right?.cases ?? 0),
                waits: change,
                isSignificant: change.map { $0.chance <= limit } ?? false
            )
        }
    }
}

extension ChainFlow {
    struct Passage {
        let cases: Int
        let days: [Int]
    }

    /// What happened directly after what, by the names of both.
    var named: [[String]: Passage] {
        casesAlong.reduce(into: [:]) { named, along in
            let (step, cases) = along
            guard step.from != Self.outside, step.to != Self.outside else { return }
            named[[names[step.from], names[step.to]]] = Passage(cases: cases, days: waits[step] ?? [])
        }
    }
}
