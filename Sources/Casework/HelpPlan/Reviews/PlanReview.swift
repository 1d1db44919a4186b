import Kernel

/// A day on which plan and goals are looked at again with the person (Überprüfung des Hilfeplans).
public struct PlanReview: Identifiable, Codable, Equatable, Sendable {
    public let id: Identifier<PlanReview>
    public let caseFileId: CaseFile.ID
    public private(set) var dueOn: Day
    public private(set) var heldOn: Day?
    /// What came of it.
    public private(set) var result: String
    public private(set) var revision: Revision

    public init(in caseFile: CaseFile.ID, on day: Day) {
        id = .new()
        caseFileId = caseFile
        dueOn = day
        result = ""
        revision = .first
    }

    mutating func move(to day: Day) {
        dueOn = day
        revision = revision.next
    }

    mutating func hold(on day: Day, result: String) {
        heldOn = day
        self.result = result
        revision = revision.next
    }
}

/// The next review of a plan within sight, with the case it belongs to (anstehende Überprüfung).
public struct DuePlanReview: Codable, Equatable, Sendable {
    public let caseFileId: CaseFile.ID
    public let caseTitle: String
    public let caseNumber: String
    public let dueOn: Day
}
