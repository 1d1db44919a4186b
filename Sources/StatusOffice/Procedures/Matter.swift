import Kernel

/// What was applied for and when what is to happen (Gegenstand des Verfahrens).
public struct Matter: Codable, Equatable, Sendable {
    /// Code of the pathway applied for: `25b`, `stag-10`.
    public let pathway: String
    public let appliedOn: Day
    /// When all papers were there.
    public let completeOn: Day?
    /// The next day on which something is to happen, and what.
    public let nextOn: Day?
    public let nextStep: String
    private let reviewedCodes: String

    public init(
        pathway: String,
        days: ProcedureDays,
        nextStep: String = "",
        reviewed: [String] = []
    )
        throws(ProcedureRefusal)
    {
        guard !pathway.isEmpty, pathway.count <= 40 else { throw .pathwayMissing }
        guard days.completeOn.map({ $0 >= days.appliedOn }) ?? true else { throw .completeBeforeApplied }
        guard nextStep.count <= 120 else { throw .nextStepTooLong }
        self.pathway = pathway
        appliedOn = days.appliedOn
        completeOn = days.completeOn
        nextOn = days.nextOn
        self.nextStep = nextStep.trimmedWhitespace
        reviewedCodes = reviewed.joined(separator: ",")
    }

    /// Further pathways the office looked at of its own motion.
    public var reviewed: [String] { reviewedCodes.split(separator: ",").map(String.init) }

    /// The codes as they are kept.
    public var keptReviewed: String { reviewedCodes }
}

/// The days of a procedure (Daten des Verfahrens).
public struct ProcedureDays: Equatable, Sendable {
    public let appliedOn: Day
    public let completeOn: Day?
    public let nextOn: Day?

    public init(appliedOn: Day, completeOn: Day? = nil, nextOn: Day? = nil) {
        self.appliedOn = appliedOn
        self.completeOn = completeOn
        self.nextOn = nextOn
    }
}
