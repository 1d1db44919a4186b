import Kernel

/// Keeps the follow-ups of the cases within sight, and finds what is due in them.
public protocol FollowUpStore {
    func all(in caseFile: CaseFile.ID) throws -> [FollowUp]
    func add(_ followUp: FollowUp) throws
    func save(_ followUp: FollowUp, expected: Revision) throws
    /// What is due of one kind; a request is due so many days after it was received.
    func due(within window: DueWindow, answerDays: Int) throws -> [DueItem]
    func colleagues() throws -> [Colleague]
    /// Whether somebody leads the case or stands in for who does.
    func leads(_ user: User.ID, _ caseFile: CaseFile.ID) throws -> Bool
}

extension FollowUpStore {
    func require(_ id: FollowUp.ID, in caseFile: CaseFile.ID) throws -> FollowUp {
        guard let found = try all(in: caseFile).first(where: { $0.id == id }) else {
            throw FollowUpRefusal.notFound
        }
        return found
    }
}
