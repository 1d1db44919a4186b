import Kernel

/// What was observed across cases in the last year, rounded, with small numbers suppressed (Strukturhinweise).
public struct ReadObservationFacts: Query {
    public static let permission = Permission.seeFigures
    public static let readsPersonalData = false

    public init() {}

    public var subject: Subject { .all("observationFact") }

    public func answer(
        from stores: any ObservationFactStores,
        for user: User,
        at moment: Moment
    ) throws -> ObservationFacts {
        let since = moment.day.beginningOfMonth.addingMonths(-12)
        let counts = try stores.observationFacts.counts(since: since)
        return ObservationFacts(since: since, counts: counts, words: try stores.observationFacts.words())
    }
}

/// What the page of observations for the coordination shows.
public struct ObservationFacts: Sendable {
    /// One combination of kind, life domain and change of legal sphere.
    public struct Line: Sendable {
        public let fact: ObservationFact
        public let cases: PublishedCount
    }

    public let since: Day
    public let lines: [Line]
    public let words: FactWords

    // Only the combinations are published: sums by kind or domain beside them would give withheld ones away.
    init(since: Day, counts: [ObservationFactCount], words: FactWords) {
        self.since = since
        self.words = words
        let all = counts.map { Line(fact: $0.fact, cases: RoundedCounts.standard.published($0.cases)) }
        // Not in the order of the true numbers: it would tell which of two that look alike is larger.
        lines = all.sorted { ($1.cases.exact ?? 1, $0.fact.name) < ($0.cases.exact ?? 1, $1.fact.name) }
    }
}

extension ObservationFact {
    fileprivate var name: String { "\(kind) \(lifeDomain) \(originSphere ?? "") \(targetSphere ?? "")" }
}
