/// Cuts a name into words and brings each into Latin letters.
struct NameWords {
    private(set) var words: [NameWord] = []
    private var word = NameWord()

    /// The words of a name in their order, without titles or meaning.
    static func of(_ name: String) -> [NameWord] {
        var reader = NameWords()
        for scalar in name.unicodeScalars { reader.read(scalar.value) }
        reader.endWord()
        return reader.words
    }

    private mutating func read(_ value: UInt32) {
        switch value {
        case 0x61...0x7A, 0x30...0x39: word.letters.append(UInt8(truncatingIfNeeded: value))
        case 0x41...0x5A: word.letters.append(UInt8(truncatingIfNeeded: value + 0x20))
        case 0x3F, 0xFFFD: if word.letters.last != NameWord.lost { word.letters.append(NameWord.lost) }
        case 0x27, 0x60, 0x2018, 0x2019, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF:
            break
        case 0..<0x80: endWord()
        case 0x308: addUmlaut()
        case 0x660...0x669: word.letters.append(UInt8(truncatingIfNeeded: value - 0x660 + 0x30))
        case 0x6F0...0x6F9: word.letters.append(UInt8(truncatingIfNeeded: value - 0x6F0 + 0x30))
        default: readTable(value)
        }
    }

    private mutating func readTable(_ value: UInt32) {
        let entry: [UInt8]? =
            switch value {
            case ..<0x800: NameAlphabets.table[Int(value)]
            case 0x1E00...0x1EFF: NameAlphabets.extendedLatin[Int(value - 0x1E00)]
            default: NameAlphabets.ethiopic(value)
            }
        guard let entry else { return readUnknown(value) }
        if (0x620...0x6FF).contains(value) { word.isWithoutVowels = true }
        // е opens Elena and Jelena alike.
        let opensWithYe = word.letters.isEmpty && (value == 0x435 || value == 0x415)
        word.letters += opensWithYe ? [NameWord.Sound.ye] : entry
    }

    // A script without a table here: its letters are kept as they are and match only themselves.
    private mutating func readUnknown(_ value: UInt32) {
        guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { return endWord() }
        word.letters += Array(scalar.properties.lowercaseMapping.utf8)
    }

    private mutating func addUmlaut() {
        guard let last = word.letters.last, "aou".utf8.contains(last) else { return }
        word.letters.append(UInt8(ascii: "e"))
    }

    private mutating func endWord() {
        defer { word = NameWord() }
        guard word.letters.contains(where: { $0 != NameWord.lost }) else { return }
        if word.letters.last == NameWord.Sound.ha {
            word.letters[word.letters.count - 1] = UInt8(ascii: "a")
        }
        words.append(word)
    }
}
