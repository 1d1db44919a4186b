/// The part of a text in which a question was answered, with the words that answered it (Fundstelle).
public struct Snippet: Equatable, Sendable {
    public struct Piece: Equatable, Sendable {
        public let text: String
        public let isMarked: Bool
    }

    private static let before = 60
    private static let longest = 240

    public let pieces: [Piece]

    public init(of text: String, for question: SearchQuestion) {
        let words = Self.words(of: text)
        let marked = words.filter { word in
            let folded = IndexedWords.words(of: String(text[word]))
            return folded.contains { word in question.terms.contains { $0.isMet(by: word) } }
        }
        pieces = Self.pieces(of: text, Self.window(in: text, words, around: marked.first), marked)
    }

    private static func words(of text: String) -> [Range<String.Index>] {
        var words: [Range<String.Index>] = []
        var start: String.Index?
        for index in text.indices {
            let belongs = text[index].isLetter || text[index].isNumber || text[index] == "'"
            if belongs, start == nil { start = index }
            if !belongs, let begun = start {
                words.append(begun..<index)
                start = nil
            }
        }
        return start.map { words + [$0..<text.endIndex] } ?? words
    }

    // Begins and ends between words.
    private static func window(
        in text: String,
        _ words: [Range<String.Index>],
        around first: Range<String.Index>?
    ) -> Range<String.Index> {
        let wanted = first.flatMap {
            text.index($0.lowerBound, offsetBy: -before, limitedBy: text.startIndex)
        }
        let start = wanted.flatMap { wanted in words.first { $0.lowerBound >= wanted }?.lowerBound }
        let begin = start ?? text.startIndex
        let limit = text.index(begin, offsetBy: longest, limitedBy: text.endIndex) ?? text.endIndex
        guard limit < text.endIndex else { return begin..<limit }
        return begin..<(words.last { $0.upperBound <= limit && $0.lowerBound >= begin }?.upperBound ?? limit)
    }

    private static func pieces(
        of text: String,
        _ window: Range<String.Index>,
        _ marked: [Range<String.Index>]
    ) -> [Piece] {
        var pieces: [Piece] = []
        var place = window.lowerBound
        func add(_ range: Range<String.Index>, isMarked: Bool) {
            guard !range.isEmpty else { return }
            pieces.append(Piece(text: String(text[range]), isMarked: isMarked))
        }
        for word in marked where window.lowerBound <= word.lowerBound && word.upperBound <= window.upperBound
        {
            add(place..<word.lowerBound, isMarked: false)
            add(word, isMarked: true)
            place = word.upperBound
        }
        add(place..<window.upperBound, isMarked: false)
        if window.lowerBound > text.startIndex { pieces.insert(Piece(text: "… ", isMarked: false), at: 0) }
        if window.upperBound < text.endIndex { pieces.append(Piece(text: " …", isMarked: false)) }
        return pieces
    }
}
