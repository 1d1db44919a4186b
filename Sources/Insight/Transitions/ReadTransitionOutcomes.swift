import Kernel

/// How many days closed transitions left uncovered, with the distribution and over time (Wirkung der Wechsel).
public struct ReadTransitionOutcomes: Query {
    public static let permission = Permission.seeFigures
    public static let readsPersonalData = false

    public init() {}

    public var subject: Subject { .all("transitionOutcome") }

    public func answer(
        from stores: any TransitionFigureStores,
        for user: User,
        at moment: Moment
    ) throws -> TransitionOutcomes {
        let since = moment.day.beginningOfMonth.adding(days: -335).beginningOfMonth
        let before = since.adding(days: -365).beginningOfMonth
        let counts = try stores.transitionFigures.closed(
            from: String(before.iso.prefix(7)),
            through: String(moment.day.iso.prefix(7))
        )
        return TransitionOutcomes(
            since: since,
            counts: counts,
            words: try stores.transitionFigures.words()
        )
    }
}

/// What the page on closed transitions shows (Kennzahl der ungedeckten Tage).
public struct TransitionOutcomes: Sendable {
    /// The first day of the last twelve months.
    public let since: Day
    public let lines: [UncoveredDays]
    public let words: FactWords

    public init(since: Day, counts: [UncoveredDaysCount], words: FactWords) {
        self.since = since
        self.words = words
        let month = String(since.iso.prefix(7))
        let groups = Dictionary(grouping: counts) { [$0.fromSphere, $0.toSphere, $0.agency] }
        lines = groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { group in
            UncoveredDays(group.value, since: month)
        }
    }

    /// The pairs as a whole.
    public var pairs: [UncoveredDays] { lines.filter(\.agency.isEmpty) }
    /// The kinds of agencies within each pair.
    public var agencies: [UncoveredDays] { lines.filter { !$0.agency.isEmpty } }
}
