/// How near two spellings of a name are, for ranking and for finding persons entered twice (Namensähnlichkeit).
public enum NameMatch {
    /// From 0, nothing in common, to 1, the same; the order of the words does not count.
    public static func similarity(_ left: String, _ right: String) -> Double {
        similarity(NameParts.of(left), NameParts.of(right))
    }

    /// How well each word of a question is met by one of the words of a name; further words do not count.
    static func contains(_ question: String, in name: String) -> Double {
        let words = NameParts.of(question)
        let names = NameParts.of(name)
        guard !words.isEmpty else { return 0 }
        let sum = words.reduce(0) { sum, one in sum + (names.map { word(one, $0) }.max() ?? 0) }
        return sum / Double(words.count)
    }

    static func similarity(_ left: [NameWord], _ right: [NameWord]) -> Double {
        guard !left.isEmpty, !right.isEmpty else { return 0 }
        let wordByWord = assigned(left, right)
        guard left.count != right.count else { return wordByWord }
        // Abdul Rahman and Abdulrahman; a name in one word is slightly less sure.
        return max(wordByWord, 0.98 * word(joined(left), joined(right)))
    }

    private static func joined(_ words: [NameWord]) -> NameWord {
        NameWord(letters: words.flatMap(\.letters), isWithoutVowels: words.contains(where: \.isWithoutVowels))
    }

    // The nearest pair first, then the next nearest of what is left; a second given name is often left out.
    private static func assigned(_ left: [NameWord], _ right: [NameWord]) -> Double {
        var pairs: [(left: Int, right: Int, similarity: Double)] = []
        for (row, one) in left.enumerated() {
            for (column, other) in right.enumerated() { pairs.append((row, column, word(one, other))) }
        }
        pairs.sort { $0.similarity > $1.similarity }
        var usedLeft: Set<Int> = []
        var usedRight: Set<Int> = []
        var sum = 0.0
        for pair in pairs where !usedLeft.contains(pair.left) && !usedRight.contains(pair.right) {
            usedLeft.insert(pair.left)
            usedRight.insert(pair.right)
            sum += pair.similarity
        }
        let unmatched = Double(max(left.count, right.count) - usedLeft.count)
        return sum / (Double(usedLeft.count) + 0.08 * unmatched)
    }

    /// One word against another: forms known to be one name, else what is heard and what is written.
    static func word(_ left: NameWord, _ right: NameWord) -> Double {
        if left.letters == right.letters { return 1 }
        var best = 0.0
        for one in left.withAndWithoutArticle {
            for other in right.withAndWithoutArticle { best = max(best, plain(one, other)) }
        }
        return best
    }

    private static func plain(_ left: NameWord, _ right: NameWord) -> Double {
        let heard = SoundDistance.similarity(left, right)
        return switch KnownNames.areOne(left, right) {
        case true?: max(heard, 0.97)
        case false?: min(heard, 0.55)
        case nil: heard
        }
    }
}
