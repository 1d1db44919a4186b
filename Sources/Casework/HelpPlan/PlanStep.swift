import Kernel

/// One thing that is to be done for a goal, by whom and until when (Maßnahme im Plan).
public struct PlanStep: Identifiable, Codable, Equatable, Sendable {
    public enum Status: String, Codable, CaseIterable, Sendable {
        case planned, underWay, done, dropped
    }

    public let id: Identifier<PlanStep>
    public let goalId: Goal.ID
    public let caseFileId: CaseFile.ID
    public private(set) var details: PlanStepDetails
    /// Nothing where it was written freely.
    public let origin: ChainOrigin?
    public private(set) var status: Status
    public private(set) var begunOn: Day?
    public private(set) var doneOn: Day?
    public private(set) var revision: Revision

    public var text: String { details.text }
    /// The agency or person who does it.
    public var agency: String { details.agency }
    public var dueOn: Day? { details.dueOn }

    public init(_ details: PlanStepDetails, for goal: Goal, from origin: ChainOrigin? = nil) {
        id = .new()
        goalId = goal.id
        caseFileId = goal.caseFileId
        self.details = details
        self.origin = origin
        status = .planned
        revision = .first
    }

    /// Its day has passed and it is neither done nor dropped.
    public func isOverdue(on day: Day) -> Bool {
        guard let dueOn, status == .planned || status == .underWay else { return false }
        return dueOn < day
    }

    public mutating func change(to details: PlanStepDetails) {
        self.details = details
        revision = revision.next
    }

    /// With the day on which it began or was done, where that is known.
    public mutating func mark(_ status: Status, on day: Day? = nil) {
        self.status = status
        switch status {
        case .planned, .dropped:
            begunOn = nil
            doneOn = nil
        case .underWay:
            begunOn = day ?? begunOn
            doneOn = nil
        case .done:
            doneOn = day ?? doneOn
            if let doneOn { begunOn = min(begunOn ?? doneOn, doneOn) }
        }
        revision = revision.next
    }

    /// The same step with what is kept in tables beside it.
    public func linked(after predecessors: [PlanStep.ID], for persons: [Person.ID]) -> PlanStep {
        var step = self
        step.details.predecessors = predecessors
        step.details.persons = persons
        return step
    }

    private enum CodingKeys: String, CodingKey {
        case id, goalId, caseFileId, status, begunOn, doneOn, chain, chainStep, revision
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(Identifier<PlanStep>.self, forKey: .id)
        goalId = try container.decode(Goal.ID.self, forKey: .goalId)
        caseFileId = try container.decode(CaseFile.ID.self, forKey: .caseFileId)
        status = try container.decode(Status.self, forKey: .status)
        begunOn = try container.decodeIfPresent(Day.self, forKey: .begunOn)
        doneOn = try container.decodeIfPresent(Day.self, forKey: .doneOn)
        revision = try container.decode(Revision.self, forKey: .revision)
        let chain = try container.decodeIfPresent(String.self, forKey: .chain)
        let step = try container.decodeIfPresent(String.self, forKey: .chainStep)
        origin = chain.flatMap { chain in step.map { ChainOrigin(chain: chain, step: $0) } }
        details = try PlanStepDetails(from: decoder)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(goalId, forKey: .goalId)
        try container.encode(caseFileId, forKey: .caseFileId)
        try container.encode(status, forKey: .status)
        try container.encode(begunOn, forKey: .begunOn)
        try container.encode(doneOn, forKey: .doneOn)
        try container.encodeIfPresent(origin?.chain, forKey: .chain)
        try container.encodeIfPresent(origin?.step, forKey: .chainStep)
        try container.encode(revision, forKey: .revision)
        try details.encode(to: encoder)
    }
}

/// The step of which template of the profile a plan step was taken from, by its codes (Herkunft des Schritts).
public struct ChainOrigin: Equatable, Sendable {
    public let chain: String
    public let step: String

    public init(chain: String, step: String) {
        self.chain = chain
        self.step = step
    }
}
