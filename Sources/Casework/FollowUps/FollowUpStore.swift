import Kernel

/// Keeps the follow-ups of the cases within sight.
public protocol FollowUpStore {
    func all(in caseFile: CaseFile.ID) throws -> [FollowUp]
    func add(_ followUp: FollowUp) throws
    func save(_ followUp: FollowUp, expected: Revision) throws
    /// Open ones of the user and of those the user deputises for, due until `day`, earliest first.
    func due(until day: Day, limit: Int) throws -> [DueItem]
    /// Residence titles within sight that end from `from` until `until`, earliest first.
    func endingTitles(from: Day, until: Day, limit: Int) throws -> [EndingTitle]
}
