import ResourceLibrary

/// Every sentence on the screen, by language and key (Resources/Translations).
///
/// `de/CaseFiles.yaml` with `title:` gives the key `caseFiles.title`.
public struct Translations: Sendable {
    private let texts: [Language: [String: String]]

    public init(_ texts: [Language: [String: String]]) {
        self.texts = texts
    }

    public init(from library: ResourceLibrary) throws {
        var texts: [Language: [String: String]] = [:]
        for language in Language.allCases {
            for path in try library.list("Translations/\(language.code)", "yaml") {
                let feature = Self.feature(path)
                for (key, text) in try library.flatTexts(path) {
                    texts[language, default: [:]]["\(feature).\(key)"] = text
                }
            }
        }
        self.init(texts)
    }

    public func texts(in language: Language) -> Texts {
        Texts(language: language, own: texts[language] ?? [:], german: texts[.german] ?? [:])
    }

    public func keys(in language: Language) -> Set<String> {
        Set((texts[language] ?? [:]).keys)
    }

    /// Keys that one language has and another lacks, for the repository check.
    public var gaps: [String] {
        let all = Set(Language.allCases.flatMap { keys(in: $0) })
        return Language.allCases.flatMap { language in
            all.subtracting(keys(in: language)).sorted().map { "\(language.code): \($0)" }
        }
    }

    private static func feature(_ path: String) -> String {
        let name = path.split(separator: "/").last?.split(separator: ".").first ?? ""
        return name.prefix(1).lowercased() + name.dropFirst()
    }
}
