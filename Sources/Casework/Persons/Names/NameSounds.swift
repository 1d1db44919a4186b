/// The sounds of a word, one sign each: the small letters for themselves, capitals for what takes several letters.
///
/// S is sh, C is tsch, Z is zh, J is dsch, K is kh, G is gh, D is dh, T is th, X is `ch`, which may be any of three.
enum NameSounds {
    static func of(_ word: NameWord) -> [UInt8] {
        var sounds: [UInt8] = []
        sounds.reserveCapacity(word.letters.count)
        var rest = word.letters[...]
        while let first = rest.first {
            let group =
                first < 0x80 ? groupsByLetter[Int(first)].first { rest.starts(with: $0.written) } : nil
            let spoken = group?.spoken ?? [single(first)]
            rest = rest.dropFirst(group?.written.count ?? 1)
            // Doubled letters are one sound.
            for sound in spoken where sounds.last != sound { sounds.append(sound) }
        }
        return sounds
    }

    private static func single(_ letter: UInt8) -> UInt8 {
        switch letter {
        case UInt8(ascii: "w"): UInt8(ascii: "v")
        case NameWord.Sound.cedilla: UInt8(ascii: "C")
        case NameWord.Sound.ha: UInt8(ascii: "h")
        case NameWord.Sound.ye: UInt8(ascii: "e")
        default: letter
        }
    }

    private struct Group {
        let written: [UInt8]
        let spoken: [UInt8]
    }

    private static let groupsByLetter: [[Group]] = {
        let all: [(String, String)] = [
            ("schtsch", "C"), ("chtch", "C"), ("shch", "C"), ("SC", "C"), ("tsch", "C"), ("dsch", "J"),
            ("sch", "S"),
            ("tch", "C"), ("dzh", "J"), ("ch", "X"), ("sh", "S"), ("zh", "Z"), ("xh", "J"), ("kh", "K"),
            ("gh", "G"), ("ph", "f"), ("th", "T"), ("dh", "D"), ("ck", "k"), ("ts", "c"), ("tz", "c"),
            ("dz", "z"),
            ("dj", "J"), ("cz", "C"), ("x", "ks"), ("iou", "yu"), ("ou", "u"), ("oo", "u"), ("ee", "i"),
            ("ie", "i"),
            ("ii", "i"), ("iy", "i"), ("yi", "i"), ("ij", "i"), ("ae", "e"), ("oe", "o"), ("ue", "u"),
            ("ei", "ey"),
            ("iu", "yu"), ("ia", "ya"), ("ay", "ey"), ("ai", "ey"), ("aj", "ey"), ("ss", "s"),
        ]
        let groups = all.map { Group(written: Array($0.0.utf8), spoken: Array($0.1.utf8)) }
        return (0..<0x80).map { letter in groups.filter { $0.written[0] == UInt8(letter) } }
    }()
}
