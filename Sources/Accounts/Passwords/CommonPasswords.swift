import Foundation

/// Recognises passwords made of nothing but the words and habits that are guessed first.
///
/// Instead of a list of whole passwords it knows what they are made of: common words, rows of keys, rows
/// of digits, repetitions, short numbers. So `Passwort2026!!` is found without being listed.
public struct CommonPasswords: Sendable {
    private let words: [[UInt8]]

    public static let builtIn = CommonPasswords(
        words: CommonPasswordWords.german + CommonPasswordWords.english
    )

    init(words: [String]) {
        self.words = words.map { Array(Self.plain($0).utf8) }
    }

    public func contains(_ password: String) -> Bool {
        let plain = Self.plain(password)
        return Set(password).count < 5 || isCovered(plain) || isCovered(Self.undisguised(plain))
    }

    /// Small letters and digits only, of whatever script.
    static func plain(_ text: String) -> String {
        let folded = text.lowercased().replacing("ß", with: "ss").map { umlauts[$0] ?? String($0) }.joined()
        return String(Self.undisguisedMarks(folded).filter { $0.isLetter || $0.isNumber })
    }

    /// With the digits read as the letters they often stand for.
    static func undisguised(_ plain: String) -> String {
        String(plain.map { letters[$0] ?? $0 })
    }

    private static func undisguisedMarks(_ text: String) -> String {
        text.replacing("@", with: "a").replacing("$", with: "s")
    }

    private static let umlauts: [Character: String] = ["ä": "ae", "ö": "oe", "ü": "ue"]
    private static let letters: [Character: Character] = [
        "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b",
    ]

    // least[i] is how many of the first i characters are in none of the known pieces.
    private func isCovered(_ text: String) -> Bool {
        let text = Array(text.utf8)
        var least = Array(repeating: Int.max, count: text.count + 1)
        least[0] = 0
        for start in text.indices {
            least[start + 1] = min(least[start + 1], least[start] + 1)
            for end in ends(of: text, from: start) { least[end] = min(least[end], least[start]) }
        }
        return least[text.count] <= 2
    }

    private func ends(of text: [UInt8], from start: Int) -> [Int] {
        let rest = text[start...]
        var ends = words.filter { rest.starts(with: $0) }.map { start + $0.count }
        let row = Self.rowLength(rest)
        if row >= 3 { ends += (3...row).map { start + $0 } }
        if let end = endOfShortNumber(text, start) { ends.append(end) }
        return ends
    }

    // A year or a date, as a whole; longer numbers may be random.
    private func endOfShortNumber(_ text: [UInt8], _ start: Int) -> Int? {
        guard start == 0 || !Self.isDigit(text[start - 1]) else { return nil }
        let digits = text[start...].prefix(while: Self.isDigit).count
        return (1...8).contains(digits) ? start + digits : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// How many characters from the beginning are one key repeated, or neighbours on the keyboard.
    private static func rowLength(_ text: ArraySlice<UInt8>) -> Int {
        guard let first = text.first else { return 0 }
        let repeated = text.prefix { $0 == first }.count
        return max(repeated, rows.map { commonRun(text, $0) }.max() ?? 0)
    }

    private static func commonRun(_ text: ArraySlice<UInt8>, _ row: [UInt8]) -> Int {
        guard let first = text.first, let begin = row.firstIndex(of: first) else { return 0 }
        return zip(text, row[begin...]).prefix { $0 == $1 }.count
    }

    private static let rows: [[UInt8]] = CommonPasswordWords.rows.flatMap { row in
        [Array(row.utf8), Array(row.utf8.reversed())]
    }
}
