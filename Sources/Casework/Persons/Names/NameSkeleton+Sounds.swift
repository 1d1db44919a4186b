extension NameSkeleton {
    enum Sound: Equatable {
        case silent, vowel, b, f, h, k, l, m, n, r, s, t, w, y, ks, th
        case other(UInt8)

        /// One sign or two, 0 standing for none.
        var signs: (UInt8, UInt8) {
            switch self {
            case .silent: (0, 0)
            case .vowel: (UInt8(ascii: "a"), 0)
            case .b: (UInt8(ascii: "b"), 0)
            case .f: (UInt8(ascii: "f"), 0)
            case .h: (UInt8(ascii: "h"), 0)
            case .k: (UInt8(ascii: "k"), 0)
            case .l: (UInt8(ascii: "l"), 0)
            case .m: (UInt8(ascii: "m"), 0)
            case .n: (UInt8(ascii: "n"), 0)
            case .r: (UInt8(ascii: "r"), 0)
            case .s: (UInt8(ascii: "s"), 0)
            case .t: (UInt8(ascii: "t"), 0)
            case .w: (UInt8(ascii: "w"), 0)
            case .y: (UInt8(ascii: "y"), 0)
            case .ks: (UInt8(ascii: "k"), UInt8(ascii: "s"))
            case .th: (UInt8(ascii: "t"), UInt8(ascii: "h"))
            case .other(let byte): (byte, 0)
            }
        }
    }

    struct Group: Sendable {
        let spelling: StaticString
        let sounds: [Sound]
    }

    /// Letters that are one sound together; longer ones stand before shorter ones they begin with.
    static let groups: [Group] = [
        Group(spelling: "tsch", sounds: [.s]), Group(spelling: "dsch", sounds: [.s]),
        Group(spelling: "sch", sounds: [.s]), Group(spelling: "tch", sounds: [.s]),
        Group(spelling: "dzh", sounds: [.s]), Group(spelling: "ch", sounds: [.s, .k]),
        Group(spelling: "sh", sounds: [.s]), Group(spelling: "zh", sounds: [.s]),
        Group(spelling: "xh", sounds: [.s]), Group(spelling: "kh", sounds: [.k, .h]),
        Group(spelling: "gh", sounds: [.k]), Group(spelling: "ph", sounds: [.f]),
        Group(spelling: "th", sounds: [.t, .th]), Group(spelling: "dh", sounds: [.t, .s]),
        Group(spelling: "ck", sounds: [.k]), Group(spelling: "ts", sounds: [.s]),
        Group(spelling: "tz", sounds: [.s]), Group(spelling: "dz", sounds: [.s]),
        Group(spelling: "dj", sounds: [.s]), Group(spelling: "cz", sounds: [.s]),
    ]

    /// The same by their first letter, because this is asked for every letter of every name.
    static let groupsByLetter: [[Group]] = (0..<0x80).map { letter in
        groups.filter { Int($0.spelling.utf8Start.pointee) == letter }
    }

    /// What one letter alone sounds like within a word, by its ASCII code.
    static let sounds: [[Sound]] = {
        var sounds = [[Sound]](repeating: [], count: 0x80)
        let letters: [(String, [Sound])] = [
            ("bp", [.b]), ("dt", [.t]), ("f", [.f]), ("gkq", [.k]), ("l", [.l]), ("m", [.m]), ("n", [.n]),
            ("r", [.r]),
            ("szSCQZ", [.s]), ("vw", [.w]), ("x", [.ks]), ("j", [.silent, .s]), ("X", [.h]), ("K", [.k, .h]),
            ("G", [.k, .silent]), ("H", [.k, .h]), ("J", [.s, .k]), ("W", [.silent, .w]),
            ("?", [.silent, .s]),
        ]
        for (spellings, possible) in letters {
            for letter in spellings.utf8 { sounds[Int(letter)] = possible }
        }
        return sounds
    }()
}
