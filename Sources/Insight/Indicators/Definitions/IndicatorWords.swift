import Kernel

/// A text of a definition in both languages of the screen (Bezeichnung).
public struct IndicatorWords: Decodable, Hashable, Sendable, Checked {
    public let de: String
    public let en: String

    public init(de: String, en: String) {
        self.de = de
        self.en = en
    }

    /// The text in the language of an ISO 639 code; German where there is no other.
    public func label(in language: String) -> String { language == "en" ? en : de }

    public var flaws: [Flaw] {
        [("de", de), ("en", en)].filter { $0.1.allSatisfy(\.isWhitespace) }.map {
            Flaw(.emptyText, at: [$0.0])
        }
    }
}
