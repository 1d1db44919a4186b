import Kernel

/// Keeps the closings and legal holds of the cases within sight.
public protocol ClosingStore {
    /// The latest first.
    func all(in caseFile: CaseFile.ID) throws -> [MadeClosing]
    func add(_ closing: Closing, _ goals: [ClosedGoal]) throws
    func save(_ closing: Closing) throws
    func holds(in caseFile: CaseFile.ID) throws -> [LegalHold]
    func add(_ hold: LegalHold) throws
    func save(_ hold: LegalHold) throws
    /// What becomes due until `horizon` in the whole municipality, the first due first: numbers, no names.
    func due(until horizon: Day, limit: Int) throws -> [RetentionEntry]
}
