import Kernel

/// All rules an installation works with, and the facts they may ask for (Regelwerk).
public struct Rulebook: Sendable {
    public let facts: FactCatalogue
    public let pathways: [PathwayRule]
    /// Decrees of the state and practice of offices beside the law.
    public let practices: [PracticeNote]
    /// Which benefit law applies when; evaluated apart from the pathways.
    public let regimes: RegimeRules

    /// The languages in which answers can be given.
    public private(set) var spoken: [String: SpokenRules] = [:]
    /// Changes with every letter of the files it was read from; empty where it was not read from files.
    public internal(set) var edition = ""

    /// Which versions have been signed off, and by whom; empty where it was not read from files.
    public internal(set) var signOffs = SignOffRegister()

    /// Where the text of a norm can be opened; empty where it was not read from files.
    public internal(set) var laws = LawDirectory()

    private let byName: [String: PathwayRule]
    private let practicesByPathway: [String: [PracticeNote]]

    public init(
        facts: FactCatalogue,
        pathways: [PathwayRule],
        practices: [PracticeNote] = [],
        regimes: RegimeRules = RegimeRules()
    ) {
        self.facts = facts
        self.pathways = pathways
        self.practices = practices
        self.regimes = regimes
        byName = Dictionary(pathways.map { ($0.pathway, $0) }) { first, _ in first }
        practicesByPathway = Dictionary(grouping: practices, by: \.pathway)
    }

    init(
        facts: FactCatalogue,
        pathways: [PathwayRule],
        practices: [PracticeNote],
        regimes: RegimeRules,
        phrases: [String: PhraseBook]
    ) {
        self.init(facts: facts, pathways: pathways, practices: practices, regimes: regimes)
        for (language, book) in phrases {
            spoken[language] = SpokenRules(self, book, language: language)
        }
    }

    public subscript(pathway: String) -> PathwayRule? { byName[pathway] }

    public func practices(of pathway: String) -> [PracticeNote] { practicesByPathway[pathway] ?? [] }

    /// The rules in a language, German where that one has no sentences.
    public func spoken(in language: String) -> SpokenRules? { spoken[language] ?? spoken["de"] }
}

/// What a decree or an office adds to a pathway; shown as practice, never as law (Erlass, Verwaltungspraxis).
public struct PracticeNote: Decodable, Sendable {
    public let practice: String
    public let pathway: String
    /// The condition it is about; `nil` for the whole pathway.
    public let condition: String?
    public let layer: RuleLayer
    /// Whose practice it is; `nil` where the layer says it.
    public let town: String?
    public let from: Day
    public let until: Day?
    public let status: RuleStatus
    public let confidence: Confidence
    public let norm: String
    public let source: String
    public let readOn: Day
    public let text: Wording

    enum CodingKeys: String, CodingKey {
        case practice, pathway, condition, layer, town, from, until, status, confidence, norm, source, text
        case readOn = "read-on"
    }

    public func applies(on day: Day) -> Bool {
        from <= day && until.map { day <= $0 } ?? true
    }
}
