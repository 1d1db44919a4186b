import Kernel

/// Moves the day of a transition; its tasks move along unless they are done.
public struct MoveTransition: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let transition: SphereTransition.ID
    public let day: Day
    public let origin: SphereTransition.Origin
    public let expected: Revision

    public init(
        caseFile: CaseFile.ID,
        transition: SphereTransition.ID,
        to day: Day,
        origin: SphereTransition.Origin = .hand,
        expected: Revision
    ) {
        self.caseFile = caseFile
        self.transition = transition
        self.day = day
        self.origin = origin
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
        let store = stores.transitions
        var moved = try store.require(transition, in: caseFile)
        let before = moved.expectedOn
        try moved.move(to: day, origin: origin)
        try store.save(moved, expected: expected)
        let stamp = TransitionEvent.Stamp(user: user, moment: moment)
        try store.add(TransitionEvent(.moved, of: moved, days: (before, day), by: stamp))
        for task in try store.tasks(of: moved) {
            let later = task.moved(to: day)
            guard later != task else { continue }
            try store.save(later, expected: task.revision)
            let days = (before: task.dueOn, after: later.dueOn)
            try store.add(TransitionEvent(.taskMoved, of: moved, task: later, days: days, by: stamp))
        }
        return moved
    }
}
