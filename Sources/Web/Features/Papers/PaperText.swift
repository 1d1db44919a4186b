import Kernel

/// What a person is asked to agree to, in one language (Text eines Papiers).
///
/// The German text is the binding one; all lie in `Resources/Texts`, by kind, version and language.
public struct PaperText: Codable, Equatable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        case consent, release, waiver
    }

    public struct Section: Codable, Equatable, Sendable {
        public let heading: String
        public let text: String
    }

    /// By whom a translation was checked, and when.
    public struct Check: Codable, Equatable, Sendable {
        public let by: String
        public let on: Day
    }

    public let version: Int
    public let language: String
    public let title: String
    public let sections: [Section]
    public let declaration: String
    public let binding: Bool
    /// Nothing as long as nobody has checked it; the paper then says so.
    public let checked: Check?
}

/// The words around the text of a paper, in one language (Wörter eines Papiers).
public struct PaperWords: Codable, Equatable, Sendable {
    public let language: String
    public let labels: [String: String]
    public let domains: [String: String]
    public let categories: [String: String]
    public let directions: [String: String]
    public let signatures: [String: String]
    public let none: String
    public let period: String
    public let unchecked: String
    public let checked: String

    var separator: String { ["ar", "fa"].contains(language) ? "، " : ", " }
}

/// All papers of the installation: their texts by kind, version and language, and the words around them.
public struct PaperTexts: Sendable {
    let text: @Sendable (PaperText.Kind, _ version: Int, PaperLanguage) -> PaperText?
    let words: @Sendable (PaperLanguage) -> PaperWords?

    public init(
        text: @escaping @Sendable (PaperText.Kind, _ version: Int, PaperLanguage) -> PaperText?,
        words: @escaping @Sendable (PaperLanguage) -> PaperWords?
    ) {
        self.text = text
        self.words = words
    }
}
