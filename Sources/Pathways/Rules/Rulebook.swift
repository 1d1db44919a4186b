import Kernel

/// All rules an installation works with, and the facts they may ask for (Regelwerk).
public struct Rulebook: Sendable {
    public let facts: FactCatalogue
    public let pathways: [PathwayRule]
    /// Decrees of the state and practice of offices beside the law.
    public let practices: [PracticeNote]

    public init(facts: FactCatalogue, pathways: [PathwayRule], practices: [PracticeNote] = []) {
        self.facts = facts
        self.pathways = pathways
        self.practices = practices
        byName = Dictionary(pathways.map { ($0.pathway, $0) }) { first, _ in first }
    }

    public subscript(pathway: String) -> PathwayRule? { byName[pathway] }

    private let byName: [String: PathwayRule]
}

/// What a decree or an office adds to a pathway; shown as practice, never as law (Erlass, Verwaltungspraxis).
public struct PracticeNote: Decodable, Sendable {
    public let practice: String
    public let pathway: String
    /// The condition it is about; `nil` for the whole pathway.
    public let condition: String?
    public let layer: RuleLayer
    public let from: Day
    public let until: Day?
    public let status: RuleStatus
    public let confidence: Confidence
    public let norm: String
    public let source: String
    public let readOn: Day
    public let text: Wording

    enum CodingKeys: String, CodingKey {
        case practice, pathway, condition, layer, from, until, status, confidence, norm, source, text
        case readOn = "read-on"
    }

    public func applies(on day: Day) -> Bool {
        from <= day && until.map { day <= $0 } ?? true
    }
}
