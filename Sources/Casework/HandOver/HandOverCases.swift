import Kernel

/// Which of one's own cases go to which colleagues.
public struct HandOverChoice: Equatable, Sendable {
    public let cases: [CaseFile.ID]
    public let recipients: [User.ID]

    public init(cases: [CaseFile.ID], recipients: [User.ID]) throws(StaffRefusal) {
        guard !cases.isEmpty else { throw .nothingChosen }
        guard !recipients.isEmpty else { throw .nobodyChosen }
        self.cases = cases
        self.recipients = recipients
    }

    func plan(in stores: any CaseworkStores, by user: User) throws -> (old: Workload, handOver: HandOver) {
        let staff = try stores.staff.workloadsEverywhere()
        let chosen = try stores.handOvers.ownCases().filter { cases.contains($0.id) }
        guard chosen.count == Set(cases).count else { throw CaseFileRefusal.notFound }
        let old = try staff.require(user.id)
        let receivers = try staff.recipients(recipients, from: old)
        return (old, HandOver(chosen, to: receivers, target: stores.profile.caseload))
    }
}

/// Gives one's own cases to colleagues of the same organisation, all of them or nothing (Fälle übergeben).
///
/// Another organisation is asked with `OfferCase` and takes over by its own decision.
public struct HandOverCases: Action {
    public static let permission = Permission.leadCases

    public let choice: HandOverChoice

    public init(_ choice: HandOverChoice) {
        self.choice = choice
    }

    public var subject: Subject {
        choice.cases.count == 1 ? Subject("caseFile", choice.cases[0]) : .all("caseFile")
    }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> HandedOver {
        let (old, handOver) = try choice.plan(in: stores, by: user)
        return try handOver.move(from: old, in: stores, by: user, on: moment.day)
    }
}

/// Shows what a hand-over of one's own cases would move.
public struct PreviewHandOver: Query {
    public static let permission = Permission.leadCases
    public static let readsPersonalData = true

    public let choice: HandOverChoice

    public init(_ choice: HandOverChoice) {
        self.choice = choice
    }

    public var subject: Subject { .all("caseFile") }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> HandOverPreview {
        HandOverPreview(
            handOver: try choice.plan(in: stores, by: user).handOver,
            target: stores.profile.caseload
        )
    }
}

/// What a hand-over would do, with the target it is measured by.
public struct HandOverPreview: Sendable {
    public let handOver: HandOver
    public let target: CaseloadTarget
}

/// One's own open cases, and the colleagues who could take them.
public struct ReadMovableCases: Query {
    public static let permission = Permission.leadCases
    public static let readsPersonalData = true

    public init() {}

    public var subject: Subject { .all("caseFile") }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> MovableCases {
        MovableCases(
            cases: try stores.handOvers.ownCases(),
            colleagues: try stores.staff.workloadsEverywhere().colleagues(of: user.id, at: user.organisation),
            target: stores.profile.caseload
        )
    }
}

/// What the page of a hand-over offers.
public struct MovableCases: Sendable {
    public let cases: [MovableCase]
    public let colleagues: [Workload]
    public let target: CaseloadTarget
}

extension [Workload] {
    func require(_ id: User.ID) throws(StaffRefusal) -> Workload {
        guard let found = first(where: { $0.id == id }) else { throw .noCaseManager }
        return found
    }

    func colleagues(of user: User.ID, at organisation: Organisation.ID) -> [Workload] {
        filter { $0.isActive && $0.id != user && $0.organisation == organisation }
    }

    // Responsibility leaves an organisation only when the other one accepts.
    func recipients(_ ids: [User.ID], from old: Workload) throws(StaffRefusal) -> [Workload] {
        guard !ids.contains(old.id) else { throw .nobodyChosen }
        let found = filter { $0.isActive && ids.contains($0.id) }
        guard found.count == Set(ids).count else { throw .noCaseManager }
        guard found.allSatisfy({ $0.organisation == old.organisation }) else { throw .otherOrganisation }
        return found
    }
}
