import Kernel
import Pathways

/// Takes a transition one state on; when it is taken over, the days it left uncovered are kept without names.
public struct AdvanceTransition: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let transition: SphereTransition.ID
    public let target: TransitionState
    public let expected: Revision

    public init(
        caseFile: CaseFile.ID,
        transition: SphereTransition.ID,
        to target: TransitionState,
        expected: Revision
    ) {
        self.caseFile = caseFile
        self.transition = transition
        self.target = target
        self.expected = expected
    }

    public var subject: Subject { Subject("transition", transition) }

    public func run(
        in stores: any CaseworkStores,
        by user: User,
        at moment: Moment
    ) throws
        -> SphereTransition
    {
        _ = try stores.caseFiles.requireOpen(caseFile)
        var changed = try stores.transitions.require(transition, in: caseFile)
        let tasks = try stores.transitions.tasks(of: changed)
        // Why it does not come has to be said: that is an action of its own.
        guard target != .cancelled else { throw TransitionRefusal.reasonMissing }
        try changed.enter(target, on: moment.day)
        try changed.check(tasks, on: moment.day)
        try stores.transitions.save(changed, expected: expected)
        let stamp = TransitionEvent.Stamp(user: user, moment: moment)
        try stores.transitions.add(TransitionEvent(target.event, of: changed, by: stamp))
        if target == .takenOver { try keepOutcome(of: changed, tasks, in: stores, on: moment.day) }
        return changed
    }

    private func keepOutcome(
        of transition: SphereTransition,
        _ tasks: [TransitionTask],
        in stores: any CaseworkStores,
        on day: Day
    ) throws {
        let timeline = PersonTimeline(
            of: transition.personId,
            statuses: try stores.legalSpheres.statuses(in: caseFile),
            coverage: try stores.legalSpheres.coverage(in: caseFile),
            today: day
        )
        let forecast = CoverageForecast(timeline, changes: [], today: day, until: day)
        let outcomes = TransitionOutcome.all(of: transition, tasks: tasks, forecast: forecast, closedOn: day)
        try stores.transitions.keep(outcomes, closedIn: day.isoMonth)
    }
}

extension SphereTransition {
    /// What must be so in the state just entered; only what secures cover is waited for.
    fileprivate func check(_ tasks: [TransitionTask], on day: Day) throws(TransitionRefusal) {
        let securing = tasks.filter { $0.secures != nil }
        switch state {
        case .prepared:
            guard tasks.allSatisfy(\.isNamed) else { throw .agenciesMissing }
        case .handedOver:
            guard securing.allSatisfy(\.isHanded) else { throw .notHandedOver }
        case .takenOver:
            guard securing.allSatisfy(\.isDone) else { throw .notTakenOver }
            guard expectedOn <= day else { throw .notYet }
        case .expected, .cancelled: break
        }
    }
}

extension TransitionState {
    var event: TransitionEvent.Kind {
        switch self {
        case .expected: .recorded
        case .prepared: .prepared
        case .handedOver: .handedOver
        case .takenOver: .takenOver
        case .cancelled: .cancelled
        }
    }
}

/// Says that a transition does not come after all, and why.
public struct CancelTransition: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let transition: SphereTransition.ID
    public let reason: String
    public let expected: Revision

    public init(
        caseFile: CaseFile.ID,
        transition: SphereTransition.ID,
        because reason: String,
        expected: Revision
    ) {
        self.caseFile = caseFile
        self.transition = transition
        self.reason = reason
        self.expected = expected
    }

    public var subject: Subject { Subject("transition", transition) }

    public func run(
        in stores: any CaseworkStores,
        by user: User,
        at moment: Moment
    ) throws
        -> SphereTransition
    {
        _ = try stores.caseFiles.requireOpen(caseFile)
        var cancelled = try stores.transitions.require(transition, in: caseFile)
        try cancelled.cancel(because: reason, on: moment.day)
        try stores.transitions.save(cancelled, expected: expected)
        let stamp = TransitionEvent.Stamp(user: user, moment: moment)
        try stores.transitions.add(TransitionEvent(.cancelled, of: cancelled, by: stamp))
        return cancelled
    }
}
