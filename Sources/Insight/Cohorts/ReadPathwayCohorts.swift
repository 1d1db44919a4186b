import Kernel

/// Counts people in open cases of the user's municipality by pathway; hands over numbers only.
public protocol PathwayCohortStore {
    func counts(on day: Day) throws -> [PathwayCount]
    func people() throws -> Int
}

/// What the cohort view needs kept.
public protocol PathwayCohortStores {
    var pathwayCohorts: any PathwayCohortStore { get }
}

/// How many people stand at which distance from which title, and what blocks most of them (Kohorten der Wege).
public struct ReadPathwayCohorts: Query {
    public static let permission = Permission.seeFigures
    public static let readsPersonalData = false

    public init() {}

    public var subject: Subject { .all("pathwayCohort") }

    public func answer(
        from stores: any PathwayCohortStores,
        for user: User,
        at moment: Moment
    ) throws -> PathwayCohorts {
        let counts = try stores.pathwayCohorts.counts(on: moment.day)
        return PathwayCohorts(day: moment.day, people: try stores.pathwayCohorts.people(), counts: counts)
    }
}

/// What the page of cohorts shows.
public struct PathwayCohorts: Sendable {
    private static let mostObstacles = 12

    public let day: Day
    public let people: PublishedCount
    public let cohorts: [PathwayCohort]
    /// The greatest first.
    public let obstacles: [PathwayObstacle]

    init(day: Day, people: Int, counts: [PathwayCount]) {
        self.day = day
        self.people = RoundedCounts.standard.published(people)
        // The same people stand on every pathway, each time told apart in another way.
        let published = RoundedBreakdown.several(people, counts.map(\.people))
        cohorts = zip(counts, published).map { PathwayCohort($0, $1) }
        let obstacles = counts.flatMap { count in
            count.obstacles.compactMap { PathwayObstacle(count.pathway, $0.key, $0.value) }
        }
        self.obstacles = Array(
            obstacles.sorted { ($1.about, $0.pathway, $0.condition) < ($0.about, $1.pathway, $1.condition) }
                .prefix(Self.mostObstacles)
        )
    }
}
