import Kernel

/// What agencies hand over to one another: people to a service, tasks at a change of legal sphere, whole cases.
public enum HandOverKind: String, Codable, CaseIterable, Sendable {
    case referral, sphereTransition, responsibility
}

/// What went from one agency to another, counted before anything is withheld (Auszählung eines Pfeils).
public struct HandOverCount: Sendable {
    public let from: Organisation.ID
    public let to: Organisation.ID
    public let kind: HandOverKind
    public let handedOver: Int
    /// Taken up by the other side.
    public let taken: Int
    /// Declined, broken off, dropped, or still without a word after the day it was due.
    public let broken: Int
    /// For each one taken up, the days until then, in any order.
    public let days: [Int]

    public init(
        from: Organisation.ID,
        to: Organisation.ID,
        kind: HandOverKind,
        outcomes: [HandOverOutcome]
    ) {
        self.from = from
        self.to = to
        self.kind = kind
        handedOver = outcomes.count
        broken = outcomes.count { $0 == .broken }
        days = outcomes.compactMap { if case .taken(let days) = $0 { max(days, 0) } else { nil } }
        taken = days.count
    }
}

/// How one hand-over went; nothing that says whose it was.
public enum HandOverOutcome: Equatable, Sendable {
    case waiting, broken
    case taken(afterDays: Int)
}

/// Counts what agencies of the user's municipality handed over; hands out numbers only.
public protocol NetworkFlowStore {
    func counts(since day: Day, until today: Day) throws -> [HandOverCount]
    /// The names of the municipality's agencies.
    func agencyNames() throws -> [Organisation.ID: String]
}

/// What the picture of the network needs kept.
public protocol NetworkFlowStores {
    var networkFlows: any NetworkFlowStore { get }
}
