import Kernel

/// Which cases go to whom, worked out before anything moves (Übergabe).
public struct HandOver: Equatable, Sendable {
    /// What one colleague takes over.
    public struct Part: Equatable, Sendable, Identifiable {
        public let recipient: Workload
        public let cases: [MovableCase]

        public var id: User.ID { recipient.id }
        public var openFollowUps: Int { cases.reduce(0) { $0 + $1.openFollowUps } }
        public var after: Workload {
            recipient.adding(Dictionary(cases.map { ($0.phase, 1) }, uniquingKeysWith: +))
        }
    }

    public let parts: [Part]
    /// Cases that none of the recipients may take, because no release lets them leave their organisation.
    public let held: [MovableCase]

    /// Gives each case to whoever has most room among those who may take it.
    ///
    /// Inside one organisation every colleague may; another organisation only with a release of the whole case.
    public init(_ cases: [MovableCase], from old: Workload, to recipients: [Workload], target: CaseloadTarget)
    {
        var given: [User.ID: [MovableCase]] = [:]
        var held: [MovableCase] = []
        var now = recipients
        for file in cases {
            let fit = now.indices.filter {
                now[$0].organisation == old.organisation || file.releasedTo.contains(now[$0].organisation)
            }
            guard let next = fit.min(by: { target.load(of: now[$0]) < target.load(of: now[$1]) }) else {
                held.append(file)
                continue
            }
            now[next] = now[next].adding([file.phase: 1])
            given[now[next].id, default: []].append(file)
        }
        parts = recipients.map { Part(recipient: $0, cases: given[$0.id] ?? []) }
        self.held = held
    }

    public var moving: Int { parts.reduce(0) { $0 + $1.cases.count } }
    public var openFollowUps: Int { parts.reduce(0) { $0 + $1.openFollowUps } }

    func move(
        from old: Workload,
        in stores: any CaseworkStores,
        by user: User,
        on day: Day
    ) throws -> HandedOver {
        var followUps = 0
        for part in parts {
            for file in part.cases {
                let change = ResponsibilityChange(
                    of: file.id,
                    from: old,
                    to: part.recipient,
                    by: user.id,
                    on: day
                )
                followUps += try stores.handOvers.move(change)
            }
        }
        return HandedOver(cases: moving, followUps: followUps, held: held.count)
    }
}

/// What a hand-over moved.
public struct HandedOver: Equatable, Sendable {
    public let cases: Int
    public let followUps: Int
    public let held: Int
}
