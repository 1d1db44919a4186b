import Kernel

/// Something to come back to on a day (Wiedervorlage).
public struct FollowUp: Identifiable, Codable, Equatable, Sendable {
    public let id: Identifier<FollowUp>
    public let caseFileId: CaseFile.ID
    public private(set) var assigneeId: User.ID
    public private(set) var dueOn: Day
    public let text: String
    public private(set) var doneOn: Day?
    public private(set) var revision: Revision

    public init(_ details: FollowUpDetails, in caseFile: CaseFile.ID, for assignee: User.ID) {
        id = .new()
        caseFileId = caseFile
        assigneeId = assignee
        dueOn = details.dueOn
        text = details.text
        doneOn = nil
        revision = .first
    }

    public func isOverdue(on day: Day) -> Bool {
        doneOn == nil && dueOn < day
    }

    public mutating func complete(on day: Day) throws(FollowUpRefusal) {
        guard doneOn == nil else { throw .alreadyDone }
        doneOn = day
        revision = revision.next
    }

    public mutating func postpone(to day: Day) throws(FollowUpRefusal) {
        guard doneOn == nil else { throw .alreadyDone }
        dueOn = day
        revision = revision.next
    }

    public mutating func assign(to user: User.ID) throws(FollowUpRefusal) {
        guard doneOn == nil else { throw .alreadyDone }
        assigneeId = user
        revision = revision.next
    }
}

/// What a follow-up says.
public struct FollowUpDetails: Equatable, Sendable {
    public let dueOn: Day
    public let text: String

    public init(dueOn: Day, text: String) throws(FollowUpRefusal) {
        let text = text.trimmedWhitespace
        guard !text.isEmpty else { throw .textMissing }
        guard text.count <= 500 else { throw .textTooLong }
        self.dueOn = dueOn
        self.text = text
    }
}
