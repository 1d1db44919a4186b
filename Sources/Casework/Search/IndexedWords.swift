/// A text as it is kept to be found again: its folded words in order, then the stems that differ from them.
///
/// Folding makes Behörde, Behoerde and BEHORDE one word, and writes other scripts in Latin letters. What is kept
/// holds small letters, digits and spaces only, so both engines compare it alike and no sign in it is a pattern.
public enum IndexedWords {
    /// Raised whenever the same text would be kept otherwise; then every kept line is made anew.
    public static let version = 1

    /// The words of `text` with a space before and after each of them.
    public static func line(of text: String) -> String {
        let words = words(of: text)
        var kept: Set<[UInt8]> = []
        let stems = words.lazy.map(GermanStem.of).filter { !words.contains($0) && kept.insert($0).inserted }
        var line: [UInt8] = [UInt8(ascii: " ")]
        for word in words { line += word + [UInt8(ascii: " ")] }
        line += [UInt8(ascii: "~"), UInt8(ascii: " ")]
        for stem in stems { line += stem + [UInt8(ascii: " ")] }
        return String(decoding: line, as: UTF8.self)
    }

    static func words(of text: String) -> [[UInt8]] {
        NameWords.of(text).map { SearchText.withoutUmlautE($0.latin) }.filter { !$0.isEmpty }
    }
}
