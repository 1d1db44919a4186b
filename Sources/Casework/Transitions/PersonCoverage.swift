import Kernel
import Pathways

/// One person's days without cover, what would close them, and the transitions the rules foresee (Versorgung).
public struct PersonCoverage: Sendable {
    /// How far ahead a page looks.
    public static let daysAhead = 365

    public let person: Person
    public let timeline: PersonTimeline
    public let forecast: CoverageForecast
    /// Changes that the rules foresee and nobody has recorded, the next one first.
    public let proposals: [ForeseenChange]
    public let means: GapMeans

    init(
        _ known: PersonPathways,
        timeline: PersonTimeline,
        transitions: [SphereTransition],
        tasks: [TransitionTask],
        basis: SharingBasis,
        rulebook: Rulebook,
        today: Day
    ) {
        let person = known.person
        let regimes = RegimeEvaluator(known.situation, rulebook: rulebook).timeline
        self.person = person
        self.timeline = timeline
        forecast = CoverageForecast(
            timeline,
            changes: ForeseenChange.all(from: regimes, and: transitions),
            today: today,
            until: today.adding(days: Self.daysAhead)
        )
        proposals = Self.proposals(regimes, transitions, today)
        means = GapMeans(transitions: transitions, tasks: tasks) { organisation, lane in
            basis.knowledge(of: organisation, on: today).allows(.domain(lane.lifeDomain), about: person.id)
        }
    }

    public func remedies(for gap: ForecastGap, in lane: CoverageLane) -> [GapRemedy] {
        means.remedies(for: gap, in: lane, today: forecast.today)
    }

    // A change of a month ago may still have to be made; what was closed since then is not proposed again.
    private static func proposals(
        _ regimes: RegimeTimeline,
        _ transitions: [SphereTransition],
        _ today: Day
    ) -> [ForeseenChange] {
        let window = today.adding(days: -31)...today.adding(days: 2 * daysAhead)
        return regimes.switches.compactMap { change -> ForeseenChange? in
            guard window.contains(change.day), let pair = change.spheres else { return nil }
            let isKnown = transitions.contains { known in
                known.pair == pair && (known.isOpen || abs(known.expectedOn.days(until: change.day)) <= 31)
            }
            return isKnown ? nil : ForeseenChange(pair, on: change.day)
        }
    }
}

extension SphereTransition {
    /// The day the rules now say, where it is another one than that of the open transition.
    public func dayByRules(_ regimes: RegimeTimeline, today: Day) -> Day? {
        let days = regimes.switches.filter { $0.spheres == pair && $0.day >= today.adding(days: -31) }.map(
            \.day
        )
        guard isOpen, !days.contains(expectedOn) else { return nil }
        return days.min { abs($0.days(until: expectedOn)) < abs($1.days(until: expectedOn)) }
    }
}

extension CoverageLane {
    /// The life domain under which this lane may be released.
    var lifeDomain: LifeDomain {
        switch self {
        case .residenceTitle: LifeDomain(rawValue: "residence")
        case .livelihood: LifeDomain(rawValue: "livelihood")
        case .healthInsurance: LifeDomain(rawValue: "health")
        case .housing: LifeDomain(rawValue: "housing")
        case .activity: LifeDomain(rawValue: "work")
        }
    }
}
