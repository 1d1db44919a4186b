import Kernel

/// Asks by which ways the cases went from beginning to end (Wege durch die Kette).
public struct ReadChainVariants: Query {
    public static let permission = Permission.seeFigures
    public static let readsPersonalData = false

    public let question: ChainQuestion

    public init(_ question: ChainQuestion) {
        self.question = question
    }

    public var subject: Subject { .all("chains") }

    public func answer(
        from stores: any ChainLogStores,
        for user: User,
        at moment: Moment
    ) throws -> ChainVariants {
        let store = stores.chainLog
        let log = try store.log(town: question.town)
        return ChainVariants(log.asked(question), question, try ChainGround(of: log, in: store))
    }
}

/// The ways that enough cases went, the most frequent first (häufige Wege).
public struct ChainVariants: Sendable {
    /// What happened one after the other, in about how many cases, and how long it took in all.
    public struct Way: Hashable, Sendable {
        public let activities: [String]
        public let cases: PublishedCount
        public let days: WaitSpread?
    }

    public let question: ChainQuestion
    public let ways: [Way]
    /// Cases on ways that fewer went than may be shown.
    public let others: PublishedCount
    public let cases: PublishedCount
    public let ground: ChainGround

    init(_ log: EventLog, _ question: ChainQuestion, _ ground: ChainGround) {
        let rounding = RoundedCounts.standard
        self.question = question
        self.ground = ground
        var days: [[UInt32]: [Int]] = [:]
        for number in 0..<log.caseCount {
            let events = log.events(of: number)
            guard let first = events.first, let last = events.last else { continue }
            let whole = Int((log.times[last] - log.times[first]) / EventLog.day)
            days[Array(log.activity.codes[events]), default: []].append(whole)
        }
        let shown = days.filter { rounding.isShown($0.value.count) }
        ways = shown.map { codes, days in
            Way(
                activities: codes.map { log.activity.names[Int($0)] },
                cases: rounding.published(days.count),
                days: WaitSpread(days, cases: days.count)
            )
        }.sorted { one, other in
            (-(one.cases.exact ?? 0), one.activities.joined()) < (
                -(other.cases.exact ?? 0), other.activities.joined()
            )
        }
        let all = days.values.reduce(0) { $0 + $1.count }
        cases = rounding.published(all)
        others = rounding.published(all - shown.values.reduce(0) { $0 + $1.count })
    }
}
