/// A word's letters with the habits of German, English, French and Turkish spelling levelled, vowels kept.
enum PlainSpelling {
    static func of(_ word: NameWord) -> [UInt8] {
        let latin = SearchText.withoutUmlautE(word.latin)
        var plain: [UInt8] = []
        plain.reserveCapacity(latin.count)
        var rest = latin[...]
        while let first = rest.first {
            let group = groups.first { rest.starts(with: $0.written) }
            let letters = group?.plain ?? [single(first)]
            rest = rest.dropFirst(group?.written.count ?? 1)
            for letter in letters where plain.last != letter { plain.append(letter) }
        }
        return plain
    }

    private static func single(_ letter: UInt8) -> UInt8 {
        switch letter {
        case UInt8(ascii: "w"): UInt8(ascii: "v")
        case UInt8(ascii: "y"): UInt8(ascii: "i")
        case UInt8(ascii: "q"): UInt8(ascii: "k")
        default: letter
        }
    }

    private static let groups: [(written: [UInt8], plain: [UInt8])] = [
        ("tsch", "ch"), ("dsch", "j"), ("sch", "sh"), ("tch", "ch"), ("dj", "j"), ("ph", "f"), ("kh", "h"),
        ("ck", "k"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ie", "i"), ("gh", "g"), ("x", "ks"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) }
}
