import Kernel

/// What a plan step says: what is to be done, by whom, for whom, after what (Angaben zum Schritt).
public struct PlanStepDetails: Codable, Equatable, Sendable {
    public let text: String
    public let agency: String
    public let dueOn: Day?
    /// How long it will take, as far as anyone can say.
    public let days: Int?
    public let notBefore: Day?
    public let legalSphere: LegalSphere?
    public let responsible: Responsible
    /// Steps that must be done before this one can begin.
    public internal(set) var predecessors: [PlanStep.ID] = []
    /// Members of the household whom it is about; empty where it is about all.
    public internal(set) var persons: [Person.ID] = []

    public init(
        text: String,
        agency: String,
        dueOn: Day?,
        timing: StepTiming = StepTiming(),
        legalSphere: LegalSphere? = nil,
        responsible: Responsible = .caseManager,
        persons: [Person.ID] = []
    )
        throws(HelpPlanRefusal)
    {
        let text = text.trimmedWhitespace
        guard !text.isEmpty else { throw .stepTextMissing }
        guard text.count <= 1000, agency.count <= 200 else { throw .textTooLong }
        self.text = text
        self.agency = agency.trimmedWhitespace
        self.dueOn = dueOn
        days = timing.days
        notBefore = timing.notBefore
        predecessors = timing.predecessors
        self.legalSphere = legalSphere
        self.responsible = responsible
        self.persons = persons
    }

    private enum CodingKeys: String, CodingKey {
        case text, agency, dueOn, days, notBefore, legalSphere, responsible
    }
}

/// When a step can be done: after what, not before which day, and how long it takes (zeitliche Lage).
public struct StepTiming: Equatable, Sendable {
    public static let longest = 3650

    public let days: Int?
    public let notBefore: Day?
    public let predecessors: [PlanStep.ID]

    public init() {
        days = nil
        notBefore = nil
        predecessors = []
    }

    public init(
        days: Int?,
        notBefore: Day? = nil,
        after predecessors: [PlanStep.ID] = []
    )
        throws(HelpPlanRefusal)
    {
        guard days.map((0...Self.longest).contains) ?? true else { throw .durationUnusable }
        self.days = days
        self.notBefore = notBefore
        self.predecessors = predecessors
    }
}

/// Who sees to it that a step is done (verantwortlich).
public enum Responsible: String, Codable, CaseIterable, Sendable {
    case person, caseManager, agency
}
