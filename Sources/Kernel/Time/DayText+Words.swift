extension DayText {
    /// Small letters without umlauts, Latin digits, plain spaces and hyphens; invisible signs are dropped.
    static func folded(_ written: String) -> [Unicode.Scalar] {
        var folded: [Unicode.Scalar] = []
        for scalar in written.unicodeScalars {
            if let plain = plain(scalar) { folded.append(plain) }
        }
        let leading = folded.prefix { $0 == " " }.count
        let trailing = folded.reversed().prefix { $0 == " " }.count
        return leading == folded.count ? [] : Array(folded[leading..<(folded.count - trailing)])
    }

    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x41...0x5A: Unicode.Scalar(scalar.value + 32)
        case 0x09...0x0D, 0xA0, 0x2000...0x200A, 0x202F, 0x3000: " "
        case 0x00AD, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF, 0x0308: nil
        case 0x2010...0x2015, 0x2212: "-"
        case 0xC4, 0xE4: "a"
        case 0x0660...0x0669: Unicode.Scalar(scalar.value - 0x0660 + 48)
        case 0x06F0...0x06F9: Unicode.Scalar(scalar.value - 0x06F0 + 48)
        case 0xFFFD: "?"
        default: scalar
        }
    }

    // Compared without spaces and full stops.
    static let unknownWords: Set<String> = [
        "", "-", "--", "---", "/", "n/a", "na", "nb", "ka", "nn", "unb", "unbek", "unbekannt", "unklar",
        "ungeklart", "ungeklaert", "nichtbekannt", "keineangabe", "keineangaben", "fehlt", "unknown",
        "notknown",
    ]

    static let ordinals: Set<String> = ["st", "nd", "rd", "th"]

    static let weekdays: Set<String> = [
        "mo", "di", "mi", "do", "fr", "sa", "so", "montag", "dienstag", "mittwoch", "donnerstag", "freitag",
        "samstag", "sonnabend", "sonntag", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "monday",
        "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]

    static let months: [String: Int] = {
        let names = [
            ["januar", "janner", "jan", "january"], ["februar", "feber", "feb", "february"],
            ["marz", "maerz", "mrz", "mar", "march", "m?rz"], ["april", "apr"], ["mai", "may"],
            ["juni", "jun", "june", "juno"], ["juli", "jul", "july", "julei"], ["august", "aug"],
            ["september", "sept", "sep"], ["oktober", "okt", "october", "oct"], ["november", "nov"],
            ["dezember", "dez", "december", "dec"],
        ]
        let pairs = names.enumerated().flatMap { index, words in words.map { ($0, index + 1) } }
        return Dictionary(pairs) { first, _ in first }
    }()
}
