import AgencyNetwork
import Kernel

/// What the user's organisation has to do in other organisations' transitions, as far as it is released today.
public struct ListReceivedTasks: Query {
    public static let permission = Permission.readSharedCases
    public static let readsPersonalData = true

    public init() {}

    public var subject: Subject { .all("transitionTask") }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> ReceivedTasks {
        let kept = try stores.receivedTasks.all(limit: 200)
        return try ReceivedTasks(kept, from: stores, for: user, at: moment)
    }
}

/// One task the user's organisation has in a transition (Aufgabe ansehen).
public struct ReadReceivedTask: Query {
    public static let permission = Permission.readSharedCases
    public static let readsPersonalData = true

    public let task: TransitionTask.ID

    public init(_ task: TransitionTask.ID) {
        self.task = task
    }

    public var subject: Subject { Subject("transitionTask", task) }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> ReceivedTasks {
        let kept = try stores.receivedTasks.find(task)
        let received = try ReceivedTasks([kept].compactMap(\.self), from: stores, for: user, at: moment)
        guard !received.tasks.isEmpty else { throw TransitionRefusal.notFound }
        return received
    }
}

/// What the pages of an agency with tasks show (erhaltene Aufgaben).
public struct ReceivedTasks: Sendable {
    public let tasks: [ReceivedTask]
    let agencies: [Agency]
    public let profile: CaseworkProfile
    public let today: Day

    init(
        _ kept: [ReceivedTaskRecord],
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws {
        tasks = kept.compactMap { $0.received(by: user.organisation, on: moment.day) }
        agencies = try stores.agencies.all()
        profile = stores.profile
        today = moment.day
    }

    public func agency(_ id: Organisation.ID) -> String { agencies.first { $0.id == id }?.name ?? "" }
}
