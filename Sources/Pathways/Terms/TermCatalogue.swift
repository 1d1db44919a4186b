/// How offices write the terms of one catalogue: a file under Resources/Terms (Begriffsverzeichnis).
public struct TermCatalogue: Decodable, Sendable {
    public struct Entry: Decodable, Sendable {
        public let code: String
        public let written: [String]
        /// What makes this way of writing doubtful; names the sentence `pathways.doubt.<code>`.
        public let doubt: String?

        public init(code: String, written: [String], doubt: String? = nil) {
            self.code = code
            self.written = written
            self.doubt = doubt
        }
    }

    /// Words without meaning for the recognition: "Abs.", "nach", "AufenthG".
    public let ignored: [String]
    /// Terms that win over others in the same text: a Fiktionsbescheinigung over the title it continues.
    public let stronger: [String]
    public let terms: [Entry]

    public init(ignored: [String], stronger: [String] = [], terms: [Entry]) {
        self.ignored = ignored
        self.stronger = stronger
        self.terms = terms
    }

    private enum CodingKeys: String, CodingKey {
        case ignored, stronger, terms
    }

    /// Decodes a catalogue in which no term need be stronger than others.
    public init(from decoder: any Decoder) throws {
        let catalogue = try decoder.container(keyedBy: CodingKeys.self)
        ignored = try catalogue.decodeIfPresent([String].self, forKey: .ignored) ?? []
        stronger = try catalogue.decodeIfPresent([String].self, forKey: .stronger) ?? []
        terms = try catalogue.decode([Entry].self, forKey: .terms)
    }
}

/// A mistake in a term catalogue, found when it is loaded.
public enum TermCatalogueMistake: Error, Equatable {
    case unknownCode(String)
    case writtenTwice(String, codes: [String])
    case nothingLeft(String)
}
