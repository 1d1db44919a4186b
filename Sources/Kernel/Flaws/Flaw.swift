/// Something wrong in a text that people edit, with its place and what would be right (Mangel).
public struct Flaw: Codable, Hashable, Sendable {
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case unreadable, unknownKey, missingKey, wrongType, emptyText, emptyList, usedTwice, unknownWord
        case notFitting, outOfRange, stillUsed
    }

    public let kind: Kind
    /// The keys that lead to the place; places in a list count from 1.
    public let path: [String]
    /// What stands there, or the key that is missing.
    public let word: String
    /// What may stand there, where that is a closed list; for `notFitting` the sentence that says
    /// why, for `outOfRange` the least and the most, for `stillUsed` how many cases name it.
    public let expected: [String]
    public var line: Int?

    public init(_ kind: Kind, at path: [String], _ word: String = "", expected: [String] = []) {
        self.kind = kind
        self.path = path
        self.word = word
        self.expected = expected
    }

    /// The word that was probably meant.
    public var suggestion: String? {
        switch kind {
        case .unknownKey, .unknownWord: NearestWord.to(word, among: expected)
        default: nil
        }
    }

    public func under(_ parent: [String]) -> Flaw {
        var flaw = Flaw(kind, at: parent + path, word, expected: expected)
        flaw.line = line
        return flaw
    }
}

/// What can say by itself that its parts contradict each other, after each part was read.
public protocol Checked {
    var flaws: [Flaw] { get }
}

/// What says how it must be written in such a text, for the sentence about one that is not (Schreibweise).
public protocol WrittenForm {
    static var writtenForm: String { get }
}

extension Day: WrittenForm {
    public static var writtenForm: String { "a day of the calendar, written as 2026-11-21" }
}

extension UncertainDay: WrittenForm {
    public static var writtenForm: String {
        "a day, a month or a year, written as 2026-11-21, 2026-11 or 2026"
    }
}

/// Why a value in such a text does not fit, as a sentence in the words of whoever writes the file.
public struct UnfitValue: Error, Equatable {
    public let sentence: String

    public init(_ sentence: String) {
        self.sentence = sentence
    }
}

extension Flaw {
    /// One flaw for each value whose code no entry of the list has.
    public static func unknown(_ words: [(path: [String], word: String)], among known: [String]) -> [Flaw] {
        words.filter { !known.contains($0.word) }
            .map { Flaw(.unknownWord, at: $0.path, $0.word, expected: known) }
    }
}
