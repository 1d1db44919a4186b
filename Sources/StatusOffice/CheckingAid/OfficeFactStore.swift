import Kernel

/// Keeps the own facts of the procedures of the user's office.
public protocol OfficeFactStore {
    /// In the order in which they were entered.
    func all(of procedure: Procedure.ID) throws -> [OfficeFact]
    func add(_ fact: OfficeFact, by user: User) throws
    /// Says whether there was such a fact.
    func remove(_ fact: OfficeFact.ID, of procedure: Procedure.ID) throws -> Bool
}
