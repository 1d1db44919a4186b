import Kernel
import Pathways

/// What would close days without cover (Abhilfe).
public enum GapRemedy: Equatable, Sendable {
    /// A step of the checklist that is still to be done.
    case task(TransitionTask)
    /// Nobody recorded the transition yet that the rules foresee.
    case recordTransition(ForeseenChange)
    /// A title or its successor has to be asked for until this day.
    case applyForTitle(TitleExpiry, until: Day)
    /// Cover has to be asked for anew.
    case apply(CoverageLane)
    /// The days have passed: if they were granted backwards, that has to be entered.
    case enterGrant
    /// The agency must not be told anything before there is a release.
    case release(to: Organisation.ID, name: String)
}

/// What can be done about gaps: the open transitions of the person with their tasks, and who may be told (Mittel).
public struct GapMeans: Sendable {
    let transitions: [SphereTransition]
    let tasks: [TransitionTask]
    /// Agencies that a release lets be told about a lane of this person.
    let mayTell: @Sendable (Organisation.ID, CoverageLane) -> Bool

    public init(
        transitions: [SphereTransition],
        tasks: [TransitionTask],
        mayTell: @escaping @Sendable (Organisation.ID, CoverageLane) -> Bool
    ) {
        self.transitions = transitions.filter(\.isOpen)
        self.tasks = tasks
        self.mayTell = mayTell
    }

    /// What would close a gap, the nearest first.
    public func remedies(for gap: ForecastGap, in lane: CoverageLane, today: Day) -> [GapRemedy] {
        if gap.certainty == .known, gap.until < today { return [.enterGrant] }
        let open = openTasks(securing: lane, near: gap)
        let steps = open.map(GapRemedy.task) + releases(for: open, in: lane)
        return steps + (open.isEmpty ? application(for: gap, in: lane) : [])
    }

    private func openTasks(securing lane: CoverageLane, near gap: ForecastGap) -> [TransitionTask] {
        let near = transitions.filter { $0.expectedOn <= gap.until }.map(\.id)
        return tasks.filter { $0.secures == lane && !$0.isDone && near.contains($0.transitionId) }
            .sorted { ($0.dueOn, $0.position) < ($1.dueOn, $1.position) }
    }

    private func releases(for tasks: [TransitionTask], in lane: CoverageLane) -> [GapRemedy] {
        var named: Set<Organisation.ID> = []
        return tasks.compactMap { task in
            guard let id = task.organisationId, !mayTell(id, lane), named.insert(id).inserted else {
                return nil
            }
            return .release(to: id, name: task.agencyName)
        }
    }

    private func application(for gap: ForecastGap, in lane: CoverageLane) -> [GapRemedy] {
        switch gap.cause {
        case .titleEnds(let title):
            [.applyForTitle(title.expiry, until: gap.from.adding(days: -1))]
        case .sphereChanges(let pair) where !transitions.contains { $0.pair == pair }:
            [.recordTransition(ForeseenChange(pair, on: gap.from))]
        case .sphereChanges, .coverEnds, .onRecord: [.apply(lane)]
        }
    }
}
