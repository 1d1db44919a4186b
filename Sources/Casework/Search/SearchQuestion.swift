import Kernel

/// What someone asks for: words that must all be there, and phrases in quotation marks (Suchfrage).
public struct SearchQuestion: Equatable, Sendable {
    /// A word as it was typed, folded; found by its beginning, or by its stem in another inflection.
    public struct Term: Hashable, Sendable {
        public let word: String
        public let stem: String

        init(_ word: [UInt8]) {
            self.word = String(decoding: word, as: UTF8.self)
            stem = String(decoding: GermanStem.of(word), as: UTF8.self)
        }

        func isMet(by word: [UInt8]) -> Bool {
            word.starts(with: self.word.utf8) || GermanStem.of(word).elementsEqual(stem.utf8)
        }
    }

    /// More words narrow nothing down any further.
    public static let most = 8

    public let text: String
    public let terms: [Term]
    /// Words that must follow each other, with a space between them.
    public let phrases: [String]

    public init(_ text: String) {
        let text = String(text.trimmedWhitespace.prefix(200))
        self.text = text
        terms = Array(IndexedWords.words(of: text).prefix(Self.most)).map { Term($0) }
        phrases = Self.quoted(text).map { IndexedWords.words(of: $0) }.filter { $0.count > 1 }.map { words in
            words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
        }
    }

    public var isEmpty: Bool { terms.isEmpty }

    private static let marks: Set<Character> = ["\"", "„", "“", "”", "»", "«"]

    // Every second piece stands between two marks; a mark that is never closed opens nothing.
    private static func quoted(_ text: String) -> [String] {
        let pieces = text.split(omittingEmptySubsequences: false) { marks.contains($0) }
        return stride(from: 1, to: pieces.count - 1, by: 2).map { String(pieces[$0]) }
    }
}
