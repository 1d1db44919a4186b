/// Text as it is kept for searching, and as a question is put to it (Suchtext).
public enum SearchText {
    /// Small Latin letters and digits, words parted by one space; Müller, Mueller and Muller become the same.
    public static func normalised(_ text: String) -> String {
        SortKey.joined(NameWords.of(text)) { withoutUmlautE($0) }
    }

    // Every ae, oe and ue loses its e on both sides of the comparison, also in words without umlaut.
    static func withoutUmlautE(_ letters: [UInt8]) -> [UInt8] {
        guard letters.contains(UInt8(ascii: "e")) else { return letters }
        var kept: [UInt8] = []
        kept.reserveCapacity(letters.count)
        for letter in letters {
            if letter == UInt8(ascii: "e"), let last = kept.last, "aou".utf8.contains(last) { continue }
            kept.append(letter)
        }
        return kept
    }
}
