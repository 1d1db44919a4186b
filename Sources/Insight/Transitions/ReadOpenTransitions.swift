import Kernel

/// The open transitions of the municipality by pair, state and agency, rounded, small numbers withheld.
public struct ReadOpenTransitions: Query {
    public static let permission = Permission.seeFigures
    public static let readsPersonalData = false

    public init() {}

    public var subject: Subject { .all("openTransition") }

    public func answer(
        from stores: any TransitionFigureStores,
        for user: User,
        at moment: Moment
    ) throws -> OpenTransitions {
        let store = stores.transitionFigures
        return OpenTransitions(
            day: moment.day,
            counts: try store.open(on: moment.day),
            agencies: try store.agencies(on: moment.day),
            words: try store.words()
        )
    }
}

/// What the board of transitions shows without names (laufende Rechtskreiswechsel).
public struct OpenTransitions: Sendable {
    /// The open transitions of one pair.
    public struct Pair: Equatable, Sendable {
        public let fromSphere: String
        public let toSphere: String
        /// By state, in the order asked for; nothing where they are too few to be told apart.
        public let states: [PublishedCount]?
        public let total: PublishedCount
        /// How many threaten to leave days uncovered.
        public let threatened: PublishedCount
    }

    /// What one kind of agency has to do.
    public struct Agency: Equatable, Sendable {
        public let agency: String
        public let open: PublishedCount
        public let late: PublishedCount
    }

    /// In the order of the columns.
    public static let states = ["expected", "prepared", "handedOver"]

    public let day: Day
    public let pairs: [Pair]
    public let agencies: [Agency]
    public let words: FactWords

    public init(
        day: Day,
        counts: [OpenTransitionCount],
        agencies: [AgencyTransitionCount],
        words: FactWords
    ) {
        self.day = day
        self.words = words
        let byPair = Dictionary(grouping: counts) { [$0.fromSphere, $0.toSphere] }
        pairs = byPair.keys.sorted { $0.joined() < $1.joined() }.map { key in
            Pair(key, byPair[key] ?? [])
        }
        self.agencies = agencies.map { count in
            let published = RoundedBreakdown([count.late, count.open - count.late])
            return Agency(
                agency: count.agency,
                open: published.total,
                late: published.parts?[0] ?? .suppressed
            )
        }
    }
}

extension OpenTransitions.Pair {
    fileprivate init(_ key: [String], _ counts: [OpenTransitionCount]) {
        let byState = OpenTransitions.states.map { state in
            counts.filter { $0.state == state }.reduce(0) { $0 + $1.transitions }
        }
        let threatened = counts.reduce(0) { $0 + $1.threatened }
        let all = byState.reduce(0, +)
        let published = RoundedBreakdown.several(all, [byState, [threatened, all - threatened]])
        fromSphere = key[0]
        toSphere = key[1]
        states = published[0].parts
        total = published[0].total
        self.threatened = published[1].parts?[0] ?? .suppressed
    }
}
