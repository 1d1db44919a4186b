import ResourceLibrary
import Web

extension PaperTexts {
    /// Every version of every kind under Resources/Texts, and the words of every language.
    public init(from library: ResourceLibrary) throws {
        var texts: [String: PaperText] = [:]
        for kind in PaperText.Kind.allCases {
            for path in try library.list("Texts/\(kind.rawValue)", "yaml") {
                texts[path] = try library.yaml(path, as: PaperText.self)
            }
        }
        var words: [PaperLanguage: PaperWords] = [:]
        for language in PaperLanguage.allCases {
            words[language] = try library.yaml("Texts/words/\(language.rawValue).yaml", as: PaperWords.self)
        }
        let (kept, keptWords) = (texts, words)
        self.init(
            text: { kept["Texts/\($0.rawValue)/\($1).\($2.rawValue).yaml"] },
            words: { keptWords[$0] }
        )
    }
}
