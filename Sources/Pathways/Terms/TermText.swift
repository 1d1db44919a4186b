/// Free text cut into comparable tokens: `AE §25 Abs. II` and `ae 25.2` give the same.
public enum TermText {
    /// Lower case, umlauts written out, other accents dropped; Roman numbers after a number become digits.
    public static func tokens(_ text: String) -> [String] {
        var tokens: [String] = []
        let words = words(text)
        var rest = words[...]
        while let word = rest.first {
            // "i. V. m." joins two sections; its letters are no Roman numbers.
            if rest.starts(with: ["i", "v", "m"]) {
                rest = rest.dropFirst(3)
                continue
            }
            append(word, to: &tokens)
            rest = rest.dropFirst()
        }
        return tokens
    }

    /// The tokens as one text, to compare whole cells and column names.
    public static func key(_ text: String) -> String {
        words(text).joined(separator: " ")
    }

    // "25 b" and "25b" are one section; "25 V" is a section and its fifth paragraph.
    private static func append(_ word: String, to tokens: inout [String]) {
        guard let last = tokens.last, isNumber(last) || isSectionWithLetter(last) || lawBooks.contains(last)
        else {
            tokens.append(word)
            return
        }
        if isNumber(last), word.utf8.count == 1, let letter = word.utf8.first, sectionLetters.contains(letter)
        {
            tokens[tokens.count - 1] = last + word
        } else {
            tokens.append(romanNumbers[word] ?? word)
        }
    }

    /// Runs of letters or of digits, folded; everything else separates.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var current: [UInt8] = []
        var digits = false
        for byte in folded(text) {
            let isDigit = (0x30...0x39).contains(byte)
            guard isDigit || (0x61...0x7A).contains(byte) || byte >= 0x80 else {
                flush(&current, into: &words)
                continue
            }
            if isDigit != digits { flush(&current, into: &words) }
            digits = isDigit
            current.append(byte)
        }
        flush(&current, into: &words)
        return words
    }

    private static func flush(_ current: inout [UInt8], into words: inout [String]) {
        if current.isEmpty { return }
        words.append(String(decoding: current, as: UTF8.self))
        current.removeAll(keepingCapacity: true)
    }

    private static func folded(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 8)
        for scalar in text.unicodeScalars {
            // A combining diaeresis after its vowel is the same umlaut in the other normal form.
            if scalar.value == 0x308, let last = bytes.last, "aou".utf8.contains(last) {
                bytes.append(UInt8(ascii: "e"))
            } else if scalar.isASCII {
                let byte = UInt8(scalar.value)
                bytes.append((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
            } else {
                bytes += folded(scalar)
            }
        }
        return bytes
    }

    private static func folded(_ scalar: Unicode.Scalar) -> [UInt8] {
        if let spelled = spellings[scalar] { return Array(spelled.utf8) }
        guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return [0x20] }
        return Array(scalar.properties.lowercaseMapping.utf8)
    }

    private static func isNumber(_ token: String) -> Bool {
        token.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func isSectionWithLetter(_ token: String) -> Bool {
        guard let first = token.utf8.first, let last = token.utf8.last else { return false }
        return (0x30...0x39).contains(first) && sectionLetters.contains(last)
    }

    private static let sectionLetters: ClosedRange<UInt8> = 0x61...0x67
    private static let lawBooks: Set<String> = ["sgb", "alg", "abs", "absatz", "paragraph"]

    private static let romanNumbers = [
        "i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8", "ix": "9",
        "x": "10", "xi": "11", "xii": "12",
    ]

    private static let spellings: [Unicode.Scalar: String] = [
        "ä": "ae", "Ä": "ae", "ö": "oe", "Ö": "oe", "ü": "ue", "Ü": "ue", "ß": "ss", "ẞ": "ss", "é": "e",
        "è": "e",
        "ê": "e", "á": "a", "à": "a", "â": "a", "ã": "a", "å": "a", "ç": "c", "ć": "c", "č": "c", "đ": "d",
        "ğ": "g",
        "í": "i", "ı": "i", "İ": "i", "î": "i", "ñ": "n", "ó": "o", "ô": "o", "ø": "oe", "ş": "s", "š": "s",
        "ú": "u",
        "û": "u", "ý": "y", "ž": "z", "Ş": "s", "Š": "s", "Ž": "z", "Č": "c", "Ć": "c", "Ğ": "g", "Ç": "c",
    ]
}
