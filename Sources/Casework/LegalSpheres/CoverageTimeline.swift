import Kernel
import Pathways

/// One lane of a person's time here: what filled it, and the days on which nothing did (Versorgungsspur).
public struct LaneTimeline: Equatable, Sendable {
    /// One entry of the lane, with the days it stands for.
    public struct Stretch: Equatable, Sendable {
        public let id: String
        /// Code of the lane's catalogue.
        public let kind: String
        public let asWritten: String
        /// `nil` where the beginning is not known.
        public let from: Day?
        /// `nil` where it goes on, or where the end is not known.
        public let until: Day?
    }

    public let lane: CoverageLane
    public let stretches: [Stretch]
    public let gaps: [CoverageGap]

    public init(lane: CoverageLane, stretches: [Stretch], today: Day) {
        self.lane = lane
        self.stretches = stretches
        gaps = CoverageGap.all(between: stretches.filter { !lane.isGap($0.kind) }, today: today)
    }
}

/// Days on which a lane is not covered (Versorgungslücke).
public struct CoverageGap: Equatable, Sendable {
    public let from: Day
    public let until: Day
    /// The gap is still open today.
    public let isOpen: Bool

    public var days: Int { from.days(until: until) + 1 }

    // An entry without a beginning says nothing about the days before its end, so none of them is called a gap.
    static func all(between stretches: [LaneTimeline.Stretch], today: Day) -> [CoverageGap] {
        let beginning = Day.clamped(year: 1, month: 1, day: 1)
        let covered = DaySet(
            stretches.compactMap { Period(from: $0.from ?? beginning, until: $0.until) }
        )
        guard let first = covered.first else { return [] }
        let end = max(covered.last ?? today, today)
        guard let window = Period(from: first, until: end) else { return [] }
        return covered.gaps(in: window).compactMap { gap in
            gap.until.map {
                CoverageGap(from: gap.from, until: $0, isOpen: $0 == today && covered.last != today)
            }
        }
    }
}

/// The five lanes of one person, the residence title first (Zeitleiste).
public struct PersonTimeline: Equatable, Sendable {
    public let person: Person.ID
    public let lanes: [LaneTimeline]

    public init(
        of person: Person.ID,
        statuses: [ResidenceStatus],
        coverage: [CoveragePeriod],
        today: Day
    ) {
        self.person = person
        lanes = CoverageLane.allCases.map { lane in
            let stretches =
                lane == .residenceTitle
                ? statuses.filter { $0.personId == person }.map(Self.stretch)
                : coverage.filter { $0.personId == person && $0.lane == lane }.map(Self.stretch)
            return LaneTimeline(lane: lane, stretches: stretches, today: today)
        }
    }

    public var gaps: [CoverageGap] { lanes.flatMap(\.gaps) }

    private static func stretch(_ status: ResidenceStatus) -> LaneTimeline.Stretch {
        .init(
            id: status.id.text,
            kind: status.title.rawValue,
            asWritten: status.asWritten,
            from: status.fromOn,
            until: status.untilOn
        )
    }

    private static func stretch(_ coverage: CoveragePeriod) -> LaneTimeline.Stretch {
        .init(
            id: coverage.id.text,
            kind: coverage.kind,
            asWritten: coverage.asWritten,
            from: coverage.fromOn,
            until: coverage.untilOn
        )
    }
}
