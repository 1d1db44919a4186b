import Kernel

/// Keeps who is whose deputy, and when.
public protocol DeputyStore {
    func add(_ deputy: Deputy) throws
    func remove(_ id: Deputy.ID, of forUser: Account.ID) throws -> Bool
    func remove(_ id: Deputy.ID, organisedBy user: User) throws -> Bool
    func list(of forUser: Account.ID, on day: Day) throws -> [Deputy]
    /// For whom this user may act on this day.
    func represented(by user: Account.ID, on day: Day) throws -> [Account.ID]
}
