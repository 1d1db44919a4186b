import Kernel

/// How a plan stands today: its dates, its critical paths, and who keeps whom waiting (Ausblick).
public struct PlanOutlook: Sendable {
    /// Days taken for a step of which nobody has said how long it takes.
    public static let assumedDays = 14

    public let chain: StepChain
    public let schedule: ChainSchedule
    public let waits: [StepWait]

    /// Steps that were dropped stand aside; who waited for them waits for what came before them.
    public init(of plan: HelpPlan, on today: Day) throws(ChainCycle) {
        let chain = try StepChain(Self.links(of: plan, on: today))
        let schedule = ChainSchedule(chain, today: today)
        self.chain = chain
        self.schedule = schedule
        waits = plan.steps.compactMap { step in
            StepWait(for: step, in: chain, schedule: schedule)
        }
    }

    public func times(of step: PlanStep) -> ChainSchedule.Times? { schedule.times[step.id] }

    private static func links(of plan: HelpPlan, on today: Day) -> [StepChain.Link] {
        let steps = Dictionary(plan.steps.map { ($0.id, $0) }) { first, _ in first }
        return plan.steps.filter { $0.status != .dropped }.map { step in
            StepChain.Link(
                step.id,
                days: step.details.days ?? assumedDays,
                state: state(of: step, on: today),
                after: standing(step.details.predecessors, in: steps)
            )
        }
    }

    private static func state(of step: PlanStep, on today: Day) -> StepChain.Link.State {
        switch step.status {
        case .planned, .dropped: return .planned(notBefore: step.details.notBefore)
        case .underWay: return .begun(on: step.begunOn ?? today)
        case .done:
            // Steps from before the days were kept: their due day is the best that is known.
            let day = step.doneOn ?? min(step.dueOn ?? today, today)
            return .done(begun: step.begunOn ?? day, on: day)
        }
    }

    // Goes through dropped steps to what they waited for; a circle of dropped steps ends the search.
    private static func standing(_ ids: [PlanStep.ID], in steps: [PlanStep.ID: PlanStep]) -> [PlanStep.ID] {
        var found: [PlanStep.ID] = []
        var seen = Set<PlanStep.ID>()
        var waiting = ids
        while let id = waiting.popLast() {
            guard seen.insert(id).inserted, let step = steps[id] else { continue }
            if step.status == .dropped {
                waiting += step.details.predecessors
            } else {
                found.append(id)
            }
        }
        return found
    }
}

/// A step that others wait for: how late it is, and what that does to the end (worauf gewartet wird).
public struct StepWait: Equatable, Sendable {
    public let step: PlanStep.ID
    /// Not begun, and waiting for this one directly.
    public let waiting: [PlanStep.ID]
    public let overdueDays: Int
    /// By how many days the end would be earlier had it been done on its day.
    public let pushesEndBy: Int
    /// The end as it stands.
    public let end: Day

    init?(for step: PlanStep, in chain: StepChain, schedule: ChainSchedule) {
        guard let link = chain.link(step.id), !link.isDone,
            link.predecessors.allSatisfy({ chain.link($0)?.isDone ?? true }) || !link.isPlanned
        else { return nil }
        waiting = chain.successors(of: step.id).filter { chain.link($0)?.isPlanned == true }
        guard !waiting.isEmpty else { return nil }
        self.step = step.id
        end = schedule.end
        guard let expected = Self.expectedFinish(of: step, link), expected < schedule.today else {
            overdueDays = 0
            pushesEndBy = 0
            return
        }
        overdueDays = expected.days(until: schedule.today)
        let inTime = StepChain.Link(
            link.id,
            days: link.days,
            state: .done(begun: expected, on: expected),
            after: link.predecessors
        )
        let followers = chain.followers(of: step.id)
        let wouldBe = ChainSchedule(chain.replacing(inTime), today: schedule.today) { id in
            followers.contains(id) ? expected : schedule.today
        }
        pushesEndBy = wouldBe.end.days(until: schedule.end)
    }

    private static func expectedFinish(of step: PlanStep, _ link: StepChain.Link) -> Day? {
        if let dueOn = step.dueOn { return dueOn }
        switch link.state {
        case .begun(let day): return day.adding(days: link.days)
        case .planned(let notBefore): return notBefore?.adding(days: link.days)
        case .done: return nil
        }
    }
}
