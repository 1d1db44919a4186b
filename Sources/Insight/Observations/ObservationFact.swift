import Kernel

/// What of an observation may leave its case: codes of catalogues, nothing of person, place or text (Strukturhinweis).
///
/// Theme and steering are made from these; a test keeps it free of anything that points back.
public struct ObservationFact: Codable, Hashable, Sendable {
    /// Code of the profile's kinds: a gap, a wait, good practice.
    public let kind: String
    public let lifeDomain: String
    public let originSphere: String?
    public let targetSphere: String?

    public init(kind: String, lifeDomain: String, originSphere: String?, targetSphere: String?) {
        self.kind = kind
        self.lifeDomain = lifeDomain
        self.originSphere = originSphere
        self.targetSphere = targetSphere
    }
}

/// In how many cases the same was observed (Häufigkeit eines Hinweises).
public struct ObservationFactCount: Codable, Equatable, Sendable {
    public let fact: ObservationFact
    /// Cases, not observations: five notes about one family are still one family.
    public let cases: Int

    public init(_ fact: ObservationFact, cases: Int) {
        self.fact = fact
        self.cases = cases
    }

    private enum CodingKeys: CodingKey { case cases }

    public init(from decoder: any Decoder) throws {
        fact = try ObservationFact(from: decoder)
        cases = try decoder.container(keyedBy: CodingKeys.self).decode(Int.self, forKey: .cases)
    }

    public func encode(to encoder: any Encoder) throws {
        try fact.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(cases, forKey: .cases)
    }
}

/// Hands over what was observed in the user's municipality, already counted.
public protocol ObservationFactStore {
    /// The most frequent first, of observations since a day.
    func counts(since day: Day) throws -> [ObservationFactCount]
    /// The words of the municipality for the codes of kinds, life domains and legal spheres.
    func words() throws -> FactWords
}

/// What observation facts need kept.
public protocol ObservationFactStores {
    var observationFacts: any ObservationFactStore { get }
}

/// The words of one municipality for the codes that facts are made of (Bezeichnungen).
public struct FactWords: Equatable, Sendable {
    /// A code's word in German and English.
    public struct Word: Equatable, Sendable {
        public let de: String
        public let en: String

        public init(de: String, en: String) {
            self.de = de
            self.en = en
        }
    }

    private let words: [String: [String: Word]]

    /// By catalogue (`kind`, `domain`, `sphere`) and code.
    public init(_ words: [String: [String: Word]]) {
        self.words = words
    }

    public func word(for code: String, of catalogue: String, in language: String) -> String {
        guard let word = words[catalogue]?[code] else { return code }
        return language == "en" ? word.en : word.de
    }
}
