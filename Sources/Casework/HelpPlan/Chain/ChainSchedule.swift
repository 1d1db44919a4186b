import Kernel

/// When each step can begin and end at the earliest and may at the latest (Zeitplan der Kette).
///
/// A step that begins on a day and takes five days is done on the fifth day after; the next begins that day.
public struct ChainSchedule: Equatable, Sendable {
    /// The days of one step.
    public struct Times: Equatable, Sendable {
        public let earliestStart, earliestFinish, latestStart, latestFinish: Day
        public let isDone: Bool

        /// By how many days it may slip without moving the end.
        public var slack: Int { earliestFinish.days(until: latestFinish) }

        /// Any delay here moves the end of the plan.
        public var isCritical: Bool { !isDone && slack == 0 }
    }

    public let today: Day
    /// The day on which everything can be done.
    public let end: Day
    public let times: [PlanStep.ID: Times]
    /// Each way of critical steps from one that waits for nothing to the end; the first ones if there are many.
    public let criticalPaths: [[PlanStep.ID]]

    public init(_ chain: StepChain, today: Day) {
        self.init(chain, today: today, firstDay: { _ in today })
    }

    /// `firstDay` is the day from which a step not yet begun may begin, where that is not today.
    init(_ chain: StepChain, today: Day, firstDay: (PlanStep.ID) -> Day) {
        self.today = today
        let early = EarliestDays(chain, today: today, firstDay: firstDay)
        let end = early.finish.values.max() ?? today
        let latest = Self.latestFinishes(chain, end: end)
        var times: [PlanStep.ID: Times] = [:]
        for link in chain.links {
            guard let start = early.start[link.id], let finish = early.finish[link.id] else { continue }
            let last = link.isDone ? finish : latest[link.id] ?? end
            times[link.id] = Times(
                earliestStart: start,
                earliestFinish: finish,
                latestStart: link.isPlanned ? last.adding(days: -link.days) : start,
                latestFinish: last,
                isDone: link.isDone
            )
        }
        self.end = end
        self.times = times
        criticalPaths = CriticalPaths(chain, times).all
    }

    public func isCritical(_ id: PlanStep.ID) -> Bool { times[id]?.isCritical ?? false }

    /// The successor waits for exactly this step, and both lie on a critical path.
    public func isCritical(from predecessor: PlanStep.ID, to step: PlanStep.ID) -> Bool {
        guard let before = times[predecessor], let after = times[step] else { return false }
        return before.isCritical && after.isCritical && before.earliestFinish == after.earliestStart
    }

    // Only steps not yet begun still wait: what has begun no longer asks when the one before it ends.
    private static func latestFinishes(_ chain: StepChain, end: Day) -> [PlanStep.ID: Day] {
        let links = Dictionary(chain.links.map { ($0.id, $0) }) { first, _ in first }
        var latest: [PlanStep.ID: Day] = [:]
        for link in chain.links.reversed() {
            let limits = chain.successors(of: link.id).compactMap { id -> Day? in
                guard let next = links[id], next.isPlanned else { return nil }
                return latest[id].map { $0.adding(days: -next.days) }
            }
            latest[link.id] = limits.min() ?? end
        }
        return latest
    }
}

/// The forward pass: from real days and today to the earliest ones.
private struct EarliestDays {
    var start: [PlanStep.ID: Day] = [:]
    var finish: [PlanStep.ID: Day] = [:]

    init(_ chain: StepChain, today: Day, firstDay: (PlanStep.ID) -> Day) {
        for link in chain.links {
            switch link.state {
            case .done(let begun, let day):
                start[link.id] = min(begun, day)
                finish[link.id] = day
            case .begun(let day):
                start[link.id] = day
                finish[link.id] = max(day.adding(days: link.days), today)
            case .planned(let notBefore):
                let waits = link.predecessors.compactMap { finish[$0] }
                let first = ([firstDay(link.id)] + [notBefore].compactMap(\.self) + waits).max() ?? today
                start[link.id] = first
                finish[link.id] = first.adding(days: link.days)
            }
        }
    }
}

/// Follows critical steps from each that nothing critical comes before.
private struct CriticalPaths {
    static let most = 8

    let chain: StepChain
    let times: [PlanStep.ID: ChainSchedule.Times]

    init(_ chain: StepChain, _ times: [PlanStep.ID: ChainSchedule.Times]) {
        self.chain = chain
        self.times = times
    }

    var all: [[PlanStep.ID]] {
        var paths: [[PlanStep.ID]] = []
        let critical = chain.links.filter { times[$0.id]?.isCritical == true }
        for link in critical where !link.predecessors.contains(where: { isEdge($0, link.id) }) {
            follow([link.id], into: &paths)
        }
        return paths
    }

    private func follow(_ way: [PlanStep.ID], into paths: inout [[PlanStep.ID]]) {
        guard paths.count < Self.most, let last = way.last else { return }
        let next = chain.successors(of: last).filter { isEdge(last, $0) }
        if next.isEmpty { paths.append(way) }
        for id in next { follow(way + [id], into: &paths) }
    }

    private func isEdge(_ first: PlanStep.ID, _ second: PlanStep.ID) -> Bool {
        guard let before = times[first], let after = times[second] else { return false }
        return before.isCritical && after.isCritical && chain.link(second)?.isPlanned == true
            && before.earliestFinish == after.earliestStart
    }
}
