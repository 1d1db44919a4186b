/// How far people are from a title, without anyone's name (Entfernung zum Titel).
public enum PathwayDistance: String, CaseIterable, Sendable {
    case open, withinThreeMonths, withinYear, unknown, contested, blocked, notApplicable
}

/// What was counted of one pathway before anything is withheld (Auszählung eines Weges).
public struct PathwayCount: Sendable {
    public let pathway: String
    /// In the order of `PathwayDistance.allCases`.
    public let people: [Int]
    /// For each condition how many of the blocked it alone keeps out.
    public let obstacles: [String: Int]

    public init(pathway: String, people: [Int], obstacles: [String: Int]) {
        self.pathway = pathway
        self.people = people
        self.obstacles = obstacles
    }
}

/// One pathway as it may be shown: rounded, small numbers withheld (Kohorte eines Weges).
public struct PathwayCohort: Sendable {
    public let pathway: String
    /// In the order of `PathwayDistance.allCases`; nothing where they are too few to be told apart.
    public let people: [PublishedCount]?

    init(_ count: PathwayCount, _ published: RoundedBreakdown) {
        pathway = count.pathway
        people = published.parts
    }

    public func people(at distance: PathwayDistance) -> PublishedCount {
        guard let place = PathwayDistance.allCases.firstIndex(of: distance), let people else {
            return .suppressed
        }
        return people[place]
    }
}

/// A condition that alone keeps people out of a pathway, with a rounded number of them (Hürde).
///
/// Rounded to fives: the exact number beside that of the blocked could show who of them it does not concern.
public struct PathwayObstacle: Equatable, Sendable {
    public let pathway: String
    public let condition: String
    public let about: Int

    init?(_ pathway: String, _ condition: String, _ people: Int) {
        guard let about = RoundedCounts.standard.published(people).exact, about > 0 else { return nil }
        self.pathway = pathway
        self.condition = condition
        self.about = about
    }
}
