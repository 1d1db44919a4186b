/// Tables of how names are written with Latin letters, taken from the standards and not from the key's own rules.
///
/// Cyrillic by letter: ISO 9:1995, BGN/PCGN, the passports of today (ICAO 9303; Ukraine: resolution 55 of 2010),
/// and the everyday spellings of German (Duden) and French.
enum Transliteration: String, CaseIterable {
    case scholarly, english, passport, german, french

    private static let shared: [Character: [String]] = [
        "а": ["a", "a", "a", "a", "a"], "б": ["b", "b", "b", "b", "b"], "в": ["v", "v", "v", "w", "v"],
        "г": ["g", "g", "g", "g", "g"], "д": ["d", "d", "d", "d", "d"], "е": ["e", "e", "e", "e", "e"],
        "ё": ["ë", "yo", "e", "jo", "io"], "ж": ["ž", "zh", "zh", "sch", "j"],
        "з": ["z", "z", "z", "s", "z"],
        "и": ["i", "i", "i", "i", "i"], "й": ["j", "y", "i", "i", "i"], "к": ["k", "k", "k", "k", "k"],
        "л": ["l", "l", "l", "l", "l"], "м": ["m", "m", "m", "m", "m"], "н": ["n", "n", "n", "n", "n"],
        "о": ["o", "o", "o", "o", "o"], "п": ["p", "p", "p", "p", "p"], "р": ["r", "r", "r", "r", "r"],
        "с": ["s", "s", "s", "s", "s"], "т": ["t", "t", "t", "t", "t"], "у": ["u", "u", "u", "u", "ou"],
        "ф": ["f", "f", "f", "f", "f"], "х": ["h", "kh", "kh", "ch", "kh"],
        "ц": ["c", "ts", "ts", "z", "ts"],
        "ч": ["č", "ch", "ch", "tsch", "tch"], "ш": ["š", "sh", "sh", "sch", "ch"],
        "щ": ["ŝ", "shch", "shch", "schtsch", "chtch"], "ы": ["y", "y", "y", "y", "y"],
        "ь": ["", "", "", "", ""],
        "э": ["è", "e", "e", "e", "e"], "ю": ["û", "yu", "iu", "ju", "iou"],
        "я": ["â", "ya", "ia", "ja", "ia"],
    ]

    private static let ukrainian: [Character: [String]] = [
        "г": ["h", "h", "h", "h", "h"], "ґ": ["g", "g", "g", "g", "g"], "и": ["y", "y", "y", "y", "y"],
        "і": ["i", "i", "i", "i", "i"], "ї": ["ï", "yi", "i", "ji", "ï"], "є": ["ê", "ye", "ie", "je", "ie"],
    ]

    func cyrillic(_ name: String, isUkrainian: Bool) -> String {
        let column = Self.allCases.firstIndex(of: self) ?? 0
        let letters = name.lowercased().map { letter -> String in
            (isUkrainian ? Self.ukrainian[letter] : nil)?[column] ?? Self.shared[letter]?[column]
                ?? String(letter)
        }
        return letters.joined().capitalizedName
    }
}

/// Arabic names by their sounds, as DIN 31635 tells them apart, and how offices of different countries spell these.
enum ArabicSpelling: String, CaseIterable {
    case din, english, german, french, turkish, gulf, script

    private static let table: [Character: [String]] = [
        // One sign for each sound: S is ص, H is ح, c is ع, q is ق, x is خ, G is غ, $ is ش, j is ج, ' is ء.
        "b": ["b", "b", "b", "b", "b", "b", "ب"], "t": ["t", "t", "t", "t", "t", "t", "ت"],
        "T": ["ṭ", "t", "t", "t", "t", "t", "ط"], "d": ["d", "d", "d", "d", "d", "d", "د"],
        "D": ["ḍ", "d", "d", "d", "d", "dh", "ض"], "j": ["ǧ", "j", "dsch", "dj", "c", "j", "ج"],
        "H": ["ḥ", "h", "h", "h", "h", "h", "ح"], "h": ["h", "h", "h", "h", "h", "h", "ه"],
        "x": ["ḫ", "kh", "ch", "kh", "h", "kh", "خ"], "G": ["ġ", "gh", "gh", "gh", "g", "gh", "غ"],
        "r": ["r", "r", "r", "r", "r", "r", "ر"], "z": ["z", "z", "z", "z", "z", "z", "ز"],
        "s": ["s", "s", "s", "s", "s", "s", "س"], "S": ["ṣ", "s", "s", "s", "s", "s", "ص"],
        "$": ["š", "sh", "sch", "ch", "ş", "sh", "ش"], "c": ["ʿ", "", "", "", "", "", "ع"],
        "f": ["f", "f", "f", "f", "f", "f", "ف"], "q": ["q", "q", "k", "k", "k", "q", "ق"],
        "k": ["k", "k", "k", "k", "k", "k", "ك"], "l": ["l", "l", "l", "l", "l", "l", "ل"],
        "m": ["m", "m", "m", "m", "m", "m", "م"], "n": ["n", "n", "n", "n", "n", "n", "ن"],
        "w": ["w", "w", "w", "ou", "v", "w", "و"], "y": ["y", "y", "j", "y", "y", "y", "ي"],
        "a": ["a", "a", "a", "a", "a", "a", ""], "i": ["i", "i", "i", "i", "i", "e", ""],
        "u": ["u", "u", "u", "ou", "u", "o", ""], "A": ["ā", "a", "a", "a", "a", "a", "ا"],
        "I": ["ī", "i", "i", "i", "i", "ee", "ي"], "U": ["ū", "u", "u", "ou", "u", "oo", "و"],
        "E": ["a", "a", "a", "a", "a", "ah", "ة"], "-": [" ", " ", "-", " ", "", " ", " "],
        "'": ["ʾ", "", "", "", "", "", "ئ"],
    ]

    func of(_ sounds: String) -> String {
        let column = Self.allCases.firstIndex(of: self) ?? 0
        var written = ""
        var last: Character?
        for sound in sounds {
            // Arabic script writes a doubled letter once.
            if self == .script, sound == last, "AIU".contains(sound) == false { continue }
            if self == .script, last == nil || last == "-", sound == "a" || sound == "i" || sound == "u" {
                written += "ا"
            } else {
                written += Self.table[sound]?[column] ?? String(sound)
            }
            last = sound
        }
        return self == .script ? written : written.capitalizedName
    }

    /// The family name with its article as it is written here.
    func article(_ sounds: String) -> String {
        let name = of(sounds)
        return switch self {
        case .din, .english: "al-" + name
        case .german: "Al " + name
        case .french: "El " + name
        case .turkish: "El" + name.lowercased()
        case .gulf: "Al" + name.lowercased()
        case .script: "ال" + name
        }
    }
}

/// How Turkish letters fare on keyboards and in exports without them.
enum TurkishSpelling: String, CaseIterable {
    case full, ascii, german, lost, capitals

    func of(_ name: String) -> String {
        let tables: [Character: [String]] = [
            "ş": ["ş", "s", "sch", "?", "Ş"], "ı": ["ı", "i", "i", "?", "I"], "ğ": ["ğ", "g", "g", "?", "Ğ"],
            "ç": ["ç", "c", "tsch", "ç", "Ç"], "ü": ["ü", "u", "ue", "ü", "Ü"],
            "ö": ["ö", "o", "oe", "ö", "Ö"],
            "Ş": ["Ş", "S", "Sch", "?", "Ş"], "İ": ["İ", "I", "I", "?", "İ"],
            "Ç": ["Ç", "C", "Tsch", "Ç", "Ç"],
            "Ö": ["Ö", "O", "Oe", "Ö", "Ö"], "Ü": ["Ü", "U", "Ue", "Ü", "Ü"], "i": ["i", "i", "i", "i", "İ"],
        ]
        let column = Self.allCases.firstIndex(of: self) ?? 0
        return name.map { letter in
            tables[letter]?[column] ?? (self == .capitals ? letter.uppercased() : String(letter))
        }.joined()
    }
}

extension String {
    fileprivate var capitalizedName: String {
        split(separator: " ", omittingEmptySubsequences: false)
            .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    }
}
