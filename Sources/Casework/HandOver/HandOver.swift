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

    /// Gives each case to whoever has most room.
    public init(_ cases: [MovableCase], to recipients: [Workload], target: CaseloadTarget) {
        var given: [User.ID: [MovableCase]] = [:]
        var now = recipients
        for file in cases {
            let fullness = now.indices.map { (place: $0, load: target.load(of: now[$0])) }
            guard let next = fullness.min(by: { $0.load < $1.load })?.place else { continue }
            now[next] = now[next].adding([file.phase: 1])
            given[now[next].id, default: []].append(file)
        }
        parts = recipients.map { Part(recipient: $0, cases: given[$0.id] ?? []) }
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
        return HandedOver(cases: moving, followUps: followUps)
    }
}

/// What a hand-over moved.
public struct HandedOver: Equatable, Sendable {
    public let cases: Int
    public let followUps: Int
}
