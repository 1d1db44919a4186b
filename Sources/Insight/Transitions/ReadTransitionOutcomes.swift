import Kernel

/// How many days closed transitions left uncovered in the last twelve months, small numbers withheld (Wirkung).
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
        let first = moment.day.beginningOfMonth.adding(days: -335).beginningOfMonth
        let counts = try stores.transitionFigures.closed(
            from: String(first.iso.prefix(7)),
            through: String(moment.day.iso.prefix(7))
        )
        return TransitionOutcomes(
            since: first,
            counts: counts,
            words: try stores.transitionFigures.words()
        )
    }
}

/// What the page on closed transitions shows (Kennzahl der ungedeckten Tage).
public struct TransitionOutcomes: Sendable {
    /// One pair, or one kind of agency within it.
    public struct Line: Equatable, Sendable {
        /// Means are told in steps of five days: an exact one could show what a single person went through.
        public static let rounding = 5

        public let fromSphere: String
        public let toSphere: String
        /// Empty for the pair as a whole.
        public let agency: String
        public let transitions: PublishedCount
        public let gapless: PublishedCount
        public let withGap: PublishedCount
        /// Uncovered days for each transition, about; nothing where there are too few of them.
        public let aboutDays: Int?

        init(_ count: ClosedTransitionCount, isWithheld: Bool) {
            fromSphere = count.fromSphere
            toSphere = count.toSphere
            agency = count.agency
            let parts = CellSuppression.standard.published([count.gapless, count.transitions - count.gapless])
            transitions = isWithheld ? .suppressed : parts.total
            gapless = isWithheld ? .suppressed : parts.cells[0]
            withGap = isWithheld ? .suppressed : parts.cells[1]
            let isSmall = isWithheld || parts.total == .suppressed
            let mean = Double(count.uncoveredDays) / Double(max(count.transitions, 1))
            let steps = (mean / Double(Self.rounding)).rounded()
            aboutDays = isSmall ? nil : Int(steps) * Self.rounding
        }
    }

    public let since: Day
    public let lines: [Line]
    public let words: FactWords

    // An agency's number that differs from the pair's by a few would give those few away.
    public init(since: Day, counts: [ClosedTransitionCount], words: FactWords) {
        self.since = since
        self.words = words
        lines = counts.map { count in
            let whole = counts.first {
                $0.agency.isEmpty && $0.fromSphere == count.fromSphere && $0.toSphere == count.toSphere
            }
            let missing = (whole?.transitions ?? 0) - count.transitions
            let isWithheld = CellSuppression.standard.published(total: max(missing, 0)) == .suppressed
            return Line(count, isWithheld: isWithheld)
        }
    }

    /// The pairs as a whole.
    public var pairs: [Line] { lines.filter(\.agency.isEmpty) }
    /// The kinds of agencies within each pair.
    public var agencies: [Line] { lines.filter { !$0.agency.isEmpty } }
}
