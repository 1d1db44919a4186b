/// What German inflection leaves of a word, after CISTEM (Weißweiler and Fraser, 2017), without its prefix `ge`.
///
/// The prefix stays because the words themselves are kept beside their stems and are found by their beginning.
enum GermanStem {
    private static let shortest = 3

    /// Of a word in folded small letters.
    static func of(_ word: [UInt8]) -> [UInt8] {
        // 25b and 2026 have no endings.
        guard word.allSatisfy({ (0x61...0x7A).contains($0) }) else { return word }
        var stem = word[...]
        while stem.count > shortest, let length = ending(of: stem) { stem = stem.dropLast(length) }
        return Array(stem)
    }

    private static func ending(of stem: ArraySlice<UInt8>) -> Int? {
        if stem.count > 5, let two = longEndings.first(where: { stem.suffix(2).elementsEqual($0) }) {
            return two.count
        }
        return stem.last.flatMap { shortEndings.contains($0) ? 1 : nil }
    }

    private static let longEndings = ["em", "er", "nd"].map { Array($0.utf8) }
    private static let shortEndings = Set("tesn".utf8)
}
