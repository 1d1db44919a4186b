/// The sections a norm names, each with the law it is of (zitierte Paragrafen).
///
/// „§ 3, § 5 Abs. 1 Nr. 4 AufenthG“ names two of one law.
struct CitedSections {
    struct Section {
        let place: Range<String.Index>
        let number: Substring
        let law: String
    }

    private(set) var sections: [Section] = []
    private let words: [Substring]

    init(_ norm: String, isLaw: (String) -> Bool) {
        words = norm.split(separator: " ")
        // The official text is the one that is law now.
        guard !norm.contains("a. F."), !norm.contains("in der Fassung") else { return }
        for place in words.indices.dropLast() where words[place] == "§" {
            let number = Self.bare(words[place + 1])
            guard number.first?.isNumber == true, let law = law(after: place + 1, isLaw) else { continue }
            let range = words[place].startIndex..<number.endIndex
            sections.append(Section(place: range, number: number, law: law))
        }
    }

    // Only words that lead on to the law stand in between, so that a section is never given to another law.
    private func law(after place: Int, _ isLaw: (String) -> Bool) -> String? {
        for next in words.indices.suffix(from: place + 1) {
            let word = Self.bare(words[next])
            if next + 1 < words.endIndex {
                let both = "\(word) \(Self.bare(words[next + 1]))"
                if isLaw(both) { return both }
            }
            if isLaw(String(word)) { return String(word) }
            guard Self.leadsOn(word) else { return nil }
        }
        return nil
    }

    private static func leadsOn(_ word: Substring) -> Bool {
        word == "§" || word.first?.isNumber == true || word.count == 1
            || ["Abs.", "Satz", "Nr.", "Halbsatz", "Buchst.", "Alt.", "und", "bis", "i.", "V.", "m."]
                .contains(word)
    }

    private static func bare(_ word: Substring) -> Substring {
        var word = word
        while let last = word.last, ",;()".contains(last) { word.removeLast() }
        return word
    }
}
