import Kernel

/// How many cases of one person go to which colleagues of the same organisation (Umverteilung).
public struct Reassignment: Equatable, Sendable {
    public let from: User.ID
    /// `nil` means all.
    public let count: Int?
    public let recipients: [User.ID]

    public init(from: User.ID, count: Int?, recipients: [User.ID]) throws(StaffRefusal) {
        guard !recipients.isEmpty else { throw .nobodyChosen }
        if let count, count < 1 { throw .tooMany }
        self.from = from
        self.count = count
        self.recipients = recipients
    }

    // The last opened go first: there the person has least to lose by a change.
    func plan(in stores: any CaseworkStores, by user: User) throws -> (old: Workload, handOver: HandOver) {
        let staff = try stores.staff.workloads()
        let old = try staff.require(from)
        // Who a protected household is told to is for the Fachaufsicht to decide, not for a figure.
        let cases = try stores.handOvers.cases(of: from).filter { user.may(.supervise) || !$0.isProtected }
        let receivers = try staff.recipients(recipients, from: old)
        guard cases.count >= count ?? 1 else { throw StaffRefusal.tooMany }
        let chosen = Array(cases.prefix(count ?? cases.count))
        return (old, HandOver(chosen, to: receivers, target: stores.profile.caseload))
    }
}

/// Gives a number of a case manager's cases to colleagues, by coordination and without a name (Fälle umverteilen).
public struct ReassignCases: Action {
    public static let permission = Permission.organiseStaff

    public let reassignment: Reassignment
    /// How many were to move when it was shown.
    public let expected: Int

    public init(_ reassignment: Reassignment, expected: Int) {
        self.reassignment = reassignment
        self.expected = expected
    }

    public var subject: Subject { Subject("account", reassignment.from) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> HandedOver {
        let (old, handOver) = try reassignment.plan(in: stores, by: user)
        guard handOver.moving == expected else { throw StaffRefusal.changedSince }
        return try handOver.move(from: old, in: stores, by: user, on: moment.day)
    }
}

/// Shows in figures what a reassignment would move.
public struct PreviewReassignment: Query {
    public static let permission = Permission.organiseStaff
    public static let readsPersonalData = false

    public let reassignment: Reassignment

    public init(_ reassignment: Reassignment) {
        self.reassignment = reassignment
    }

    public var subject: Subject { Subject("account", reassignment.from) }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> ReassignmentPreview {
        let (old, handOver) = try reassignment.plan(in: stores, by: user)
        return ReassignmentPreview(
            from: old,
            parts: handOver.parts.map { part in
                .init(
                    before: part.recipient,
                    after: part.after,
                    cases: part.cases.count,
                    followUps: part.openFollowUps
                )
            },
            target: stores.profile.caseload
        )
    }
}

/// A hand-over in figures: nothing here can name a household.
public struct ReassignmentPreview: Sendable {
    public struct Part: Sendable {
        public let before: Workload
        public let after: Workload
        public let cases: Int
        public let followUps: Int
    }

    public let from: Workload
    public let parts: [Part]
    public let target: CaseloadTarget

    public var moving: Int { parts.reduce(0) { $0 + $1.cases } }
}
