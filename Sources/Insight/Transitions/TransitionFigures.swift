import Kernel

/// How many transitions closed in one month left so many days uncovered (ungedeckte Tage).
public struct UncoveredDaysCount: Codable, Equatable, Sendable {
    public let fromSphere: String
    public let toSphere: String
    /// Empty for all transitions of the pair.
    public let agency: String
    /// Such as `2026-11`.
    public let closedMonth: String
    public let uncoveredDays: Int
    public let transitions: Int

    public init(
        _ pair: (from: String, to: String),
        agency: String = "",
        closedMonth: String,
        uncoveredDays: Int,
        transitions: Int = 1
    ) {
        fromSphere = pair.from
        toSphere = pair.to
        self.agency = agency
        self.closedMonth = closedMonth
        self.uncoveredDays = uncoveredDays
        self.transitions = transitions
    }
}

/// Open transitions of one pair and state, counted (laufende Wechsel).
public struct OpenTransitionCount: Codable, Equatable, Sendable {
    public let fromSphere: String
    public let toSphere: String
    public let state: String
    public let transitions: Int
    /// Of these, with days without cover on record or foreseen.
    public let threatened: Int

    public init(from: String, to: String, state: String, transitions: Int, threatened: Int) {
        fromSphere = from
        toSphere = to
        self.state = state
        self.transitions = transitions
        self.threatened = threatened
    }
}

/// In how many open transitions a kind of agency has something to do, and in how many it is late (Stand je Stelle).
public struct AgencyTransitionCount: Codable, Equatable, Sendable {
    public let agency: String
    public let open: Int
    public let late: Int

    public init(agency: String, open: Int, late: Int) {
        self.agency = agency
        self.open = open
        self.late = late
    }
}

/// Counts transitions of the user's municipality; nothing here can name a person or a case.
public protocol TransitionFigureStore {
    /// Those closed from one month to another, written `2026-11`.
    func closed(from first: String, through last: String) throws -> [UncoveredDaysCount]
    func open(on day: Day) throws -> [OpenTransitionCount]
    func agencies(on day: Day) throws -> [AgencyTransitionCount]
    /// The words of the municipality for spheres and kinds of agencies.
    func words() throws -> FactWords
}

/// What figures of transitions need kept.
public protocol TransitionFigureStores {
    var transitionFigures: any TransitionFigureStore { get }
}
