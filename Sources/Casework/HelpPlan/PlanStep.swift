import Kernel

/// One thing that is to be done for a goal, by whom and until when (Maßnahme im Plan).
public struct PlanStep: Identifiable, Codable, Equatable, Sendable {
    public enum Status: String, Codable, CaseIterable, Sendable {
        case planned, underWay, done, dropped
    }

    public let id: Identifier<PlanStep>
    public let goalId: Goal.ID
    public let caseFileId: CaseFile.ID
    public private(set) var text: String
    /// The agency or person who does it.
    public private(set) var agency: String
    public private(set) var dueOn: Day?
    public private(set) var status: Status
    public private(set) var revision: Revision

    public init(_ details: PlanStepDetails, for goal: Goal) {
        id = .new()
        goalId = goal.id
        caseFileId = goal.caseFileId
        text = details.text
        agency = details.agency
        dueOn = details.dueOn
        status = .planned
        revision = .first
    }

    /// Its day has passed and it is neither done nor dropped.
    public func isOverdue(on day: Day) -> Bool {
        guard let dueOn, status == .planned || status == .underWay else { return false }
        return dueOn < day
    }

    public mutating func change(to details: PlanStepDetails) {
        text = details.text
        agency = details.agency
        dueOn = details.dueOn
        revision = revision.next
    }

    public mutating func mark(_ status: Status) {
        self.status = status
        revision = revision.next
    }
}

/// What a plan step says.
public struct PlanStepDetails: Equatable, Sendable {
    public let text: String
    public let agency: String
    public let dueOn: Day?

    public init(text: String, agency: String, dueOn: Day?) throws(HelpPlanRefusal) {
        let text = text.trimmedWhitespace
        guard !text.isEmpty else { throw .stepTextMissing }
        guard text.count <= 1000, agency.count <= 200 else { throw .textTooLong }
        self.text = text
        self.agency = agency.trimmedWhitespace
        self.dueOn = dueOn
    }
}
