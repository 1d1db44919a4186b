import Kernel

/// An agency with an account gives its own word on its task; nobody has to say where it is known from (bestätigen).
public struct ConfirmReceivedTask: Action {
    public static let permission = Permission.answerReferrals

    public let task: TransitionTask.ID
    public let day: Day
    public let expected: Revision

    public init(_ task: TransitionTask.ID, on day: Day, expected: Revision) {
        self.task = task
        self.day = day
        self.expected = expected
    }

    public var subject: Subject { Subject("transitionTask", task) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws {
        guard let record = try stores.receivedTasks.find(task),
            let received = record.received(by: user.organisation, on: moment.day)
        else { throw TransitionRefusal.notFound }
        guard day <= moment.day else { throw TransitionRefusal.inTheFuture }
        var changed = record.task
        try changed.confirm(received.side, TransitionTask.Confirmation(on: day, by: user.id, source: ""))
        try stores.receivedTasks.save(changed, expected: expected)
        let kind = received.side == .handing ? TransitionEvent.Kind.handingConfirmed : .takingConfirmed
        let stamp = TransitionEvent.Stamp(user: user, moment: moment)
        try stores.receivedTasks.add(TransitionEvent(kind, of: record.transition, task: changed, by: stamp))
    }
}
