import Kernel
import WebSupport

/// The code lists that pages offer for choice: nationalities, languages, towns of the municipality.
public struct References: Sendable {
    /// A code with its names in the languages of the interface.
    public struct Entry: Sendable {
        public let code: String
        public let german: String
        public let english: String

        public init(code: String, german: String, english: String) {
            self.code = code
            self.german = german
            self.english = english.isEmpty ? german : english
        }

        func name(in language: Language) -> String {
            language == .english ? english : german
        }
    }

    /// Names of the member towns, by municipality.
    public let towns: @Sendable (Municipality.ID) -> [String]
    private let nationalityChoices: [Language: [Choice]]
    private let languageChoices: [Language: [Choice]]
    private let nationalityNames: [String: Entry]
    private let languageNames: [String: Entry]

    /// Both lists in the order in which they are offered.
    public init(
        nationalities: [Entry],
        languages: [Entry],
        towns: @escaping @Sendable (Municipality.ID) -> [String]
    ) {
        self.towns = towns
        nationalityChoices = Self.choices(nationalities)
        languageChoices = Self.choices(languages)
        nationalityNames = Self.byCode(nationalities)
        languageNames = Self.byCode(languages)
    }

    func nationalities(in language: Language) -> [Choice] { nationalityChoices[language] ?? [] }

    public func languages(in language: Language) -> [Choice] { languageChoices[language] ?? [] }

    /// The name of a nationality, or what was written where it has no code.
    func nationality(_ code: String, in language: Language) -> String {
        nationalityNames[code]?.name(in: language) ?? code
    }

    func languages(_ codes: String, in language: Language) -> String {
        codes.split(separator: ",")
            .map { languageNames[String($0)]?.name(in: language) ?? String($0) }
            .joined(separator: ", ")
    }

    private static func choices(_ entries: [Entry]) -> [Language: [Choice]] {
        var choices: [Language: [Choice]] = [:]
        for language in Language.allCases {
            choices[language] = entries.map { Choice($0.code, $0.name(in: language)) }
        }
        return choices
    }

    private static func byCode(_ entries: [Entry]) -> [String: Entry] {
        Dictionary(entries.map { ($0.code, $0) }) { first, _ in first }
    }
}
