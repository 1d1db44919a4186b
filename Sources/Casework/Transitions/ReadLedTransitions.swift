import Kernel
import Pathways

/// The open transitions in the cases one leads, with how many days they threaten to leave uncovered.
public struct ReadLedTransitions: Query {
    public static let permission = Permission.leadCases
    public static let readsPersonalData = true

    public init() {}

    public var subject: Subject { .all("transition") }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> TransitionBoard {
        let led = try stores.transitions.led()
        let byCase = Dictionary(grouping: led) { $0.transition.caseFileId }
        let lines = try byCase.flatMap { caseFile, led -> [TransitionBoard.Line] in
            let tasks = try stores.transitions.tasks(in: caseFile)
            let statuses = try stores.legalSpheres.statuses(in: caseFile)
            let coverage = try stores.legalSpheres.coverage(in: caseFile)
            return led.map { led in
                let timeline = PersonTimeline(
                    of: led.transition.personId,
                    statuses: statuses,
                    coverage: coverage,
                    today: moment.day
                )
                let own = tasks.filter { $0.transitionId == led.transition.id }
                let risk = TransitionRisk(of: led.transition, own, on: timeline, today: moment.day)
                return TransitionBoard.Line(led: led, risk: risk)
            }
        }
        return TransitionBoard(
            lines: lines.sorted { $0.isBefore($1) },
            profile: stores.profile,
            today: moment.day
        )
    }
}

/// What the board of transitions shows to whoever leads the cases (Übersicht der Wechsel).
public struct TransitionBoard: Sendable {
    /// One open transition.
    public struct Line: Sendable {
        public let led: LedTransition
        public let risk: TransitionRisk

        public var transition: SphereTransition { led.transition }

        func isBefore(_ other: Line) -> Bool {
            (other.risk.rank, transition.expectedOn, transition.id.text)
                < (risk.rank, other.transition.expectedOn, other.transition.id.text)
        }
    }

    /// The greatest risk first.
    public let lines: [Line]
    public let profile: CaseworkProfile
    public let today: Day
}

/// What threatens in a transition: days without cover and tasks that are late (Risiko).
public struct TransitionRisk: Equatable, Sendable {
    /// How far behind the change, or behind today, the forecast looks.
    static let daysAhead = 90

    /// In the lanes that its tasks secure, from a month before the change on.
    public let uncoveredDays: Int
    public let overdueTasks: Int
    public let openTasks: Int

    public enum Level: String, Codable, CaseIterable, Sendable {
        case low, raised, high
    }

    public var level: Level {
        if overdueTasks > 0 && uncoveredDays > 0 { return .high }
        return overdueTasks > 0 || uncoveredDays > 0 ? .raised : .low
    }

    var rank: Int { (level == .high ? 100_000 : 0) + overdueTasks * 1000 + uncoveredDays }

    public init(
        of transition: SphereTransition,
        _ tasks: [TransitionTask],
        on timeline: PersonTimeline,
        today: Day
    ) {
        let last = max(transition.expectedOn, today).adding(days: Self.daysAhead)
        let change = ForeseenChange(transition.pair, on: transition.expectedOn)
        let forecast = CoverageForecast(timeline, changes: [change], today: today, until: last)
        let lanes = Set(tasks.filter { $0.dropped == nil }.compactMap(\.secures))
        let first = transition.expectedOn.adding(days: -TransitionOutcome.leadDays)
        uncoveredDays = Period(from: first, until: last).map { forecast.uncovered(lanes, in: $0) } ?? 0
        overdueTasks = tasks.filter { $0.isOverdue(on: today) }.count
        openTasks = tasks.filter { !$0.isDone }.count
    }
}
