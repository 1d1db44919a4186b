import Kernel

/// Who writes the letters of a municipality, how they look, and the templates (Profil der Briefe).
public struct LettersProfile: Decodable, Equatable, Sendable {
    /// Where the address stands on the paper (DIN 5008).
    public enum Form: String, Decodable, Sendable {
        case a = "A"
        case b = "B"
    }

    /// The sender as it stands on the paper.
    public struct Office: Decodable, Equatable, Sendable {
        public let name: String
        public let street: String
        public let place: String
        public let phone: String
        public let email: String
    }

    public let form: Form
    public let office: Office
    public let templates: [LetterTemplate]

    public func template(_ code: String) -> LetterTemplate? {
        templates.first { $0.code == code }
    }
}

/// A letter to begin with: subject and text with places for what the case knows (Briefvorlage).
public struct LetterTemplate: Decodable, Equatable, Sendable {
    public let code: String
    public let de: String
    public let en: String
    public let addressee: Letter.Addressee
    /// Life domains of which the letter tells; the release to an agency must cover each.
    public let domains: [String]?
    public let subject: String
    public let text: String

    public func label(in language: String) -> String { language == "en" ? en : de }
}
