/// Words of a text that sound like a name of the household (Namensfund).
public enum NameMention {
    /// The words as written, each once; names in any spelling and script are found by their keys.
    public static func words(in text: String, naming persons: [Person]) -> [String] {
        let keys = Set(persons.flatMap(\.nameKeys))
        guard !keys.isEmpty else { return [] }
        let names = persons.flatMap(\.details.nameWords)
        var found: [String] = []
        for word in text.split(whereSeparator: { !$0.isLetter && $0 != "-" && $0 != "'" && $0 != "’" }) {
            let written = String(word)
            guard isPossibleName(word), !found.contains(written),
                !OrdinaryWords.contains(written) || names.contains(written),
                forms(of: written).contains(where: { form in
                    !keys.isDisjoint(with: NameKey.keys(for: form))
                        && names.contains { NameMatch.similarity($0, form) >= 0.8 }
                })
            else { continue }
            found.append(written)
        }
        return found
    }

    // Haidaris, Shirins: the family, or something of hers.
    private static func forms(of word: String) -> [String] {
        word.hasSuffix("s") ? [word, String(word.dropLast())] : [word]
    }

    // Keys are made to find, so Kurs and Kreis have those of Chris: how near they really are decides.
    // A name is written with a capital where its script has one.
    private static func isPossibleName(_ word: Substring) -> Bool {
        guard word.count >= 3, let first = word.first else { return false }
        return !first.isLowercase
    }
}

extension PersonDetails {
    fileprivate var nameWords: [String] {
        [familyName, givenName, originalName].flatMap { $0.split(separator: " ").map(String.init) }
    }
}
