/// The words of a name that tell it apart: without articles, and `Abdulrahman` cut like `Abd al-Rahman`.
enum NameParts {
    static func of(_ name: String) -> [NameWord] {
        let words = withGodJoined(NameWords.of(name).flatMap(servantParts).map(withoutArticle))
        let telling = words.filter { !particles.contains($0.letters) }
        return telling.isEmpty ? words : telling
    }

    private static let particles: Set<[UInt8]> = Set(
        [
            "al", "el", "as", "es", "ash", "asch", "ad", "ed", "an", "en", "ar", "er", "at", "et", "az", "ez",
            "ul", "ur",
            "bin", "ben", "ibn", "bint", "bn", "von", "van", "de", "da", "di", "der", "den", "zu", "del",
            "dos", "ould", "wuld",
        ].map { Array($0.utf8) }
    )

    // الخطيب: in Arabic script the article is always written as one with its word.
    private static func withoutArticle(_ word: NameWord) -> NameWord {
        guard word.isWithoutVowels, word.letters.count >= 5, word.letters.starts(with: article),
            word.letters != god
        else { return word }
        return NameWord(letters: Array(word.letters.dropFirst(2)), isWithoutVowels: true)
    }

    private static let article = Array("al".utf8)
    private static let god = Array("alla".utf8)
    private static let servant = [Array("abd".utf8), Array("Obd".utf8)]

    // Abdulrahman, Abdelkader, Abdurrahman, عبدالرحمن: the servant and one of the names of God.
    private static func servantParts(_ word: NameWord) -> [NameWord] {
        guard let start = servant.first(where: { word.letters.starts(with: $0) }) else { return [word] }
        let rest = word.letters.dropFirst(start.count).drop { "aeou".utf8.contains($0) }
        guard rest.count < word.letters.count - start.count, let linking = rest.first else { return [word] }
        let name = rest.dropFirst()
        if name.isEmpty, linking == UInt8(ascii: "l") {
            return [NameWord(letters: start, isWithoutVowels: word.isWithoutVowels)]
        }
        if name.starts(with: "la".utf8) {
            return [NameWord(letters: start + Array("ala".utf8), isWithoutVowels: word.isWithoutVowels)]
        }
        guard name.count >= 3, linking == UInt8(ascii: "l") || linking == name.first else { return [word] }
        return [start, Array(name)].map { NameWord(letters: $0, isWithoutVowels: word.isWithoutVowels) }
    }

    // عبد الله is one name in two words.
    private static func withGodJoined(_ words: [NameWord]) -> [NameWord] {
        var joined: [NameWord] = []
        for word in words {
            if word.letters == god || word.letters == Array("allah".utf8), let last = joined.last,
                servant.contains(last.letters)
            {
                joined[joined.count - 1].letters += Array("ala".utf8)
            } else {
                joined.append(word)
            }
        }
        return joined
    }
}
