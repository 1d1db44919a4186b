import WebSupport

/// A language in which papers are handed out, named as its speakers name it (Sprache des Papiers).
public enum PaperLanguage: String, CaseIterable, Sendable {
    case german = "de"
    case plainGerman = "de-leicht"
    case english = "en"
    case arabic = "ar"
    case ukrainian = "uk"
    case russian = "ru"
    case turkish = "tr"
    case persian = "fa"
    case french = "fr"

    public var ownName: String {
        switch self {
        case .german: "Deutsch"
        case .plainGerman: "Leichte Sprache"
        case .english: "English"
        case .arabic: "العربية"
        case .ukrainian: "Українська"
        case .russian: "Русский"
        case .turkish: "Türkçe"
        case .persian: "فارسی"
        case .french: "Français"
        }
    }

    /// For `lang`: Leichte Sprache is German.
    public var code: String { self == .plainGerman ? "de" : rawValue }

    public var direction: String { self == .arabic || self == .persian ? "rtl" : "ltr" }

    /// The paper for somebody to whom it was explained in a language of ISO 639-3.
    init(spoken code: String) {
        self = Self.spoken[code] ?? .german
    }

    private static let spoken: [String: PaperLanguage] = [
        "eng": .english, "ara": .arabic, "ukr": .ukrainian, "rus": .russian, "tur": .turkish,
        "fas": .persian, "prs": .persian, "fra": .french,
    ]

    static var choices: [Choice] { allCases.map { Choice($0.rawValue, $0.ownName) } }
}
