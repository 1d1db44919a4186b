/// Takes what it finds out of a text, so that nothing is found as two things (Fundliste).
struct MarkSearch {
    private(set) var marks: [IdentifyingMark] = []
    private let text: String
    private var taken: [Range<String.Index>] = []

    init(_ text: String) {
        self.text = text
    }

    mutating func take<Output>(_ kind: IdentifyingMark.Kind, _ pattern: Regex<Output>) {
        take(pattern) { _ in kind }
    }

    mutating func take<Output>(_ pattern: Regex<Output>, _ kind: (String) -> IdentifyingMark.Kind?) {
        for match in text.matches(of: pattern) {
            let written = String(text[match.range])
            guard isFree(match.range), standsAlone(match.range), let kind = kind(written) else { continue }
            keep(kind, match.range)
        }
    }

    mutating func take(_ kind: IdentifyingMark.Kind, every word: String) {
        for range in text.ranges(of: word) where isFree(range) { keep(kind, range) }
    }

    private mutating func keep(_ kind: IdentifyingMark.Kind, _ range: Range<String.Index>) {
        taken.append(range)
        marks.append(IdentifyingMark(kind, String(text[range]).filter { $0 != "\n" }))
    }

    private func isFree(_ range: Range<String.Index>) -> Bool {
        !taken.contains { $0.overlaps(range) }
    }

    // In the middle of a longer number or word it is something else.
    private func standsAlone(_ range: Range<String.Index>) -> Bool {
        let isPart = { (character: Character) in character.isNumber || character.isLetter }
        if range.lowerBound > text.startIndex,
            isPart(text[text.index(before: range.lowerBound)]), isPart(text[range.lowerBound])
        {
            return false
        }
        guard range.upperBound < text.endIndex else { return true }
        return !(isPart(text[range.upperBound]) && isPart(text[text.index(before: range.upperBound)]))
    }
}
