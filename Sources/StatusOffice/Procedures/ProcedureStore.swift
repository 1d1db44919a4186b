import Kernel

/// Keeps procedures; finds only those in the register of the user's own office.
public protocol ProcedureStore {
    func find(_ id: Procedure.ID) throws -> Procedure?
    func add(_ procedure: Procedure) throws
    /// Refuses with `ChangedMeanwhile` where the kept revision is not `expected`.
    func save(_ procedure: Procedure, expected: Revision) throws
    /// By the day applied on, the oldest first, from after the procedure `last` where that is given.
    func page(_ filter: ProcedureFilter, after last: Procedure.ID?, limit: Int) throws -> [Procedure]
    /// Of people born on this day, the latest application first.
    func born(on day: UncertainDay) throws -> [Procedure]
    func officeName() throws -> String
}

extension ProcedureStore {
    public func require(_ id: Procedure.ID) throws -> Procedure {
        guard let procedure = try find(id) else { throw ProcedureRefusal.notFound }
        return procedure
    }
}

/// Which procedures a list shows; without anything said, all that are not closed (Filter des Registers).
public struct ProcedureFilter: Equatable, Sendable {
    public enum Standing: String, CaseIterable, Sendable {
        case open, undecided, overdue, closed, all
    }

    public let standing: Standing
    public let pathway: String?

    public init(standing: Standing = .open, pathway: String? = nil) {
        self.standing = standing
        self.pathway = pathway
    }
}
