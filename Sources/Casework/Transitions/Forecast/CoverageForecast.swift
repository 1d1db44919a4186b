import Kernel
import Pathways

/// On which days a person is without cover, past and coming, lane by lane (Vorschau der Versorgung).
///
/// It says what is on record and what follows if nothing is done; an office decides.
public struct CoverageForecast: Equatable, Sendable {
    public let person: Person.ID
    public let today: Day
    /// The last day looked at.
    public let until: Day
    public let lanes: [LaneForecast]

    public init(_ timeline: PersonTimeline, changes: [ForeseenChange], today: Day, until: Day) {
        person = timeline.person
        self.today = today
        self.until = max(until, today)
        let last = self.until
        let work = timeline.lanes.first { $0.lane == .activity }?.stretches.filter(\.isWork) ?? []
        lanes = timeline.lanes.map { lane in
            LaneForecast(
                LaneCover(lane, changes: changes, work: work),
                today: today,
                until: last
            )
        }
    }

    public subscript(lane: CoverageLane) -> LaneForecast? { lanes.first { $0.lane == lane } }

    /// Days of a period on which at least one of the lanes is open.
    public func uncovered(_ lanes: Set<CoverageLane>, in period: Period) -> Int {
        let days = self.lanes.filter { lanes.contains($0.lane) }
            .reduce(DaySet()) { $0.union(DaySet($1.gaps.compactMap(\.period))) }
        return days.intersection(period).count ?? 0
    }

    /// The same of what is on record alone, without what is only to be expected.
    public func uncoveredOnRecord(_ lanes: Set<CoverageLane>, in period: Period) -> Int {
        let days = self.lanes.filter { lanes.contains($0.lane) }.reduce(DaySet()) { days, lane in
            days.union(DaySet(lane.gaps.filter { $0.certainty == .known }.compactMap(\.period)))
        }
        return days.intersection(period).count ?? 0
    }
}

/// The days without cover in one lane (Vorschau einer Spur).
public struct LaneForecast: Equatable, Sendable {
    public let lane: CoverageLane
    /// Whether anything is on record: of an empty lane nothing can be said.
    public let isKnown: Bool
    /// In order, without overlaps.
    public let gaps: [ForecastGap]

    init(_ cover: LaneCover, today: Day, until: Day) {
        lane = cover.lane
        isKnown = cover.first != nil
        guard let first = cover.first, let window = Period(from: first, until: until) else {
            gaps = []
            return
        }
        let onRecord = Period(from: first, until: today).map { cover.recorded.complement(in: $0) } ?? DaySet()
        gaps = cover.expected.gaps(in: window).flatMap { gap -> [ForecastGap] in
            let cause = cover.cause(before: gap.from)
            let known = onRecord.intersection(gap)
            let parts =
                known.periods.map { ($0, ForecastGap.Certainty.known) }
                + DaySet([gap]).subtracting(known).periods.map { ($0, .forecast) }
            return parts.map { ForecastGap($0, $1, cause, upTo: until) }
        }
        .sorted { $0.from < $1.from }
    }
}

/// Days in a row on which a lane is open (Tage ohne Versorgung).
public struct ForecastGap: Hashable, Sendable {
    public enum Certainty: String, Codable, CaseIterable, Sendable {
        /// So it stands on record.
        case known
        /// So it will come, or so the rules say, if nothing is done.
        case forecast
    }

    /// What leaves the lane open.
    public enum Cause: Hashable, Sendable {
        case titleEnds(ResidenceTitle)
        /// The code of what covered until then.
        case coverEnds(String)
        case sphereChanges(SpherePair)
        /// It is on record that nothing covers.
        case onRecord
    }

    public let from: Day
    public let until: Day
    public let certainty: Certainty
    public let cause: Cause
    /// It reaches to the last day looked at, so nobody knows its end.
    public let goesOn: Bool

    init(_ period: Period, _ certainty: Certainty, _ cause: Cause, upTo last: Day) {
        from = period.from
        until = period.until ?? last
        self.certainty = certainty
        self.cause = cause
        goesOn = until >= last
    }

    public var days: Int { from.days(until: until) + 1 }
    public var period: Period? { Period(from: from, until: until) }
}
