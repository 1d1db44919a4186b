/// The text by which names stand in the order of a German list of names (Sortierschlüssel).
public enum SortKey {
    /// DIN 5007-2, as for lists of names: ä counts as ae, hyphens as spaces, other signs on letters as nothing.
    ///
    /// Names in other scripts stand where their transliteration would.
    public static func german(_ text: String) -> String {
        Self.joined(NameWords.of(text)) { $0.filter { $0 != NameWord.lost } }
    }

    static func joined(_ words: [NameWord], _ spelling: ([UInt8]) -> [UInt8]) -> String {
        var text: [UInt8] = []
        for word in words {
            if !text.isEmpty { text.append(UInt8(ascii: " ")) }
            text += spelling(word.latin)
        }
        return String(decoding: text, as: UTF8.self)
    }
}
