import Kernel

/// Every fact that rules may ask for: what it is, what proves it, how to ask (Katalog der Angaben).
public struct FactCatalogue: Sendable {
    public let facts: [FactDefinition]

    public subscript(key: FactKey) -> FactDefinition? { byKey[key] }

    private let byKey: [FactKey: FactDefinition]

    public init(_ facts: [FactDefinition]) {
        self.facts = facts
        byKey = Dictionary(facts.map { ($0.code, $0) }) { first, _ in first }
    }

    /// Place of a word on the scale of a fact.
    func level(_ word: String, of key: FactKey) -> Int? {
        byKey[key]?.scale.firstIndex(of: word)
    }

    /// What a step of the scale is called; the word itself where it needs no other name, as „B1“.
    public func name(ofStep word: String, of key: FactKey, in language: String) -> String {
        guard let steps = byKey[key]?.steps, let place = level(word, of: key), steps.indices.contains(place)
        else { return word }
        return steps[place].text(in: language)
    }
}

/// One fact that rules may ask for (Angabe).
public struct FactDefinition: Decodable, Sendable {
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case flag = "yes-no"
        case level
        case number
        case event
    }

    /// Special protection: of such facts only yes or no is kept, with the source, never the thing itself.
    public enum Sensitivity: String, Codable, CaseIterable, Sendable {
        case ordinary
        /// Convictions and proceedings (Art. 10 DSGVO).
        case criminal
        /// Health (Art. 9 DSGVO).
        case health
    }

    public let code: FactKey
    public let kind: Kind
    /// For a level: its words, the lowest first.
    public let scale: [String]
    /// What each step of the scale is called; empty where its words say it in every language.
    public let steps: [Wording]
    /// As a noun phrase: "Deutschkenntnisse (mündlich)".
    public let name: Wording
    /// As a question to the person or the office.
    public let question: Wording
    /// What paper proves it.
    public let evidence: Wording
    public let sensitivity: Sensitivity
    /// Entries of a coverage lane that say yes, such as `activity: schule`; filled from the timeline.
    public let lane: CoverageLane?
    public let laneKinds: [String]

    enum Keys: String, CodingKey {
        case code, kind, scale, steps, name, question, evidence, sensitivity, lane
        case laneKinds = "lane-kinds"
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        code = try container.decode(FactKey.self, forKey: .code)
        kind = try container.decode(Kind.self, forKey: .kind)
        scale = try container.decodeIfPresent([String].self, forKey: .scale) ?? []
        steps = try container.decodeIfPresent([Wording].self, forKey: .steps) ?? []
        name = try container.decode(Wording.self, forKey: .name)
        question = try container.decode(Wording.self, forKey: .question)
        evidence = try container.decode(Wording.self, forKey: .evidence)
        sensitivity = try container.decodeIfPresent(Sensitivity.self, forKey: .sensitivity) ?? .ordinary
        lane = try container.decodeIfPresent(CoverageLane.self, forKey: .lane)
        laneKinds = try container.decodeIfPresent([String].self, forKey: .laneKinds) ?? []
    }
}
