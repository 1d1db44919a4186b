/// A text of the rules in the languages the screen speaks; German is the one that binds (Wortlaut).
public struct Wording: Codable, Hashable, Sendable {
    public let de: String
    public let en: String

    public init(de: String, en: String) {
        self.de = de
        self.en = en
    }

    /// English for `en`, German for every other language.
    public func text(in language: String) -> String {
        language == "en" ? en : de
    }
}
