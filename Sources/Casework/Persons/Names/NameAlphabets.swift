/// How letters of other alphabets are written with Latin ones, by ISO 9, DIN 31635 and what passports make of them.
enum NameAlphabets {
    /// The Latin letters of each scalar below U+0800; `nil` where the scalar is no letter known here.
    static let table: [[UInt8]?] = {
        var table = [[UInt8]?](repeating: nil, count: 0x800)
        for (latin, letters) in latinLetters + cyrillicLetters + arabicLetters {
            for letter in letters { enter(letter, latin, in: &table) }
        }
        for ignored in ignoredScalars { table[ignored] = [] }
        return table
    }()

    private static func enter(_ letter: Character, _ latin: String, in table: inout [[UInt8]?]) {
        for form in [String(letter), letter.uppercased()] {
            guard let scalar = form.unicodeScalars.first, form.unicodeScalars.count == 1 else { continue }
            if scalar.value < 0x800 { table[Int(scalar.value)] = Array(latin.utf8) }
        }
    }

    // Combining signs, the vowel signs and the lengthening stroke of Arabic.
    private static let ignoredScalars =
        Array(0x300...0x307) + Array(0x309...0x36F) + Array(0x610...0x61A) + Array(0x64B...0x65F)
        + [0x640, 0x670, 0xAD, 0x2B9, 0x2BB, 0x2BC, 0x2BD, 0x2BE, 0x2BF, 0x2C8, 0xB4]

    private static let latinLetters: [(String, String)] = [
        ("a", "àáâãåāăąǎǟǡǻȁȃȧ"), ("ae", "äæǽ"), ("b", "ɓ"), ("c", "ĉċ"), ("Q", "çčć"), ("d", "ďđðɗ"),
        ("e", "èéêëēĕėęěȅȇȩəɛ"), ("g", "ĝġģǧǵ"), ("G", "ğ"), ("h", "ĥħȟ"), ("i", "ìíîïĩīĭįıİǐȉȋ"),
        ("j", "ĵǰ"),
        ("k", "ķǩƙ"), ("l", "ĺļľłŀ"), ("n", "ñńņňŋǹ"), ("o", "òóôõōŏőơǒǫǭȍȏȫȭȯȱɔ"), ("oe", "öøœǿ"),
        ("r", "ŕŗřȑȓ"),
        ("s", "śŝşšș"), ("ss", "ß"), ("t", "ţťțŧ"), ("th", "þ"), ("u", "ùúûũūŭůűųưǔǖǘǚǜȕȗ"), ("ue", "ü"),
        ("w", "ŵ"),
        ("y", "ýÿŷȳ"), ("z", "źżž"),
    ]

    private static let cyrillicLetters: [(String, String)] = [
        ("a", "а"), ("b", "б"), ("v", "в"), ("H", "г"), ("g", "ґғѓ"), ("d", "д"), ("e", "еэѐ"), ("ye", "є"),
        ("yo", "ё"), ("Z", "ж"),
        ("z", "зѕ"), ("i", "иіѝ"), ("yi", "ї"), ("y", "йыј"), ("k", "кќқ"), ("l", "л"), ("ly", "љ"),
        ("m", "м"), ("n", "нң"),
        ("ny", "њ"), ("o", "оө"), ("p", "п"), ("r", "р"), ("s", "с"), ("t", "т"), ("Q", "ћ"), ("dj", "ђ"),
        ("u", "уүў"), ("f", "ф"),
        ("K", "х"), ("h", "һҳ"), ("ts", "ц"), ("C", "ч"), ("J", "џҷ"), ("S", "ш"), ("SC", "щ"), ("yu", "ю"),
        ("ya", "я"), ("", "ьъ"),
    ]

    private static let arabicLetters: [(String, String)] = [
        ("a", "اآأإٱىة"), ("b", "ب"), ("p", "پ"), ("t", "تطٹ"), ("th", "ث"), ("J", "ج"), ("C", "چ"),
        ("h", "ح"), ("K", "خ"),
        ("d", "دڈ"), ("dh", "ذض"), ("r", "رڑڕ"), ("z", "زظ"), ("Z", "ژ"), ("s", "سص"), ("S", "ش"), ("O", "ع"),
        ("gh", "غ"),
        ("f", "ف"), ("v", "ڤ"), ("k", "قكک"), ("g", "گ"), ("l", "لڵ"), ("m", "م"), ("n", "نں"), ("X", "هہھ"),
        ("W", "وؤۆۇ"),
        ("Y", "يیئې"), ("e", "ەێے"), ("", "ء"),
    ]

    /// Latin Extended Additional, U+1E00 to U+1EFF, most of all the vowels of Vietnamese.
    static let extendedLatin: [[UInt8]?] = {
        var table = [[UInt8]?](repeating: nil, count: 0x100)
        for (latin, letters) in extendedLetters {
            for letter in letters {
                for form in [String(letter), letter.uppercased()] {
                    if let value = form.unicodeScalars.first?.value, (0x1E00...0x1EFF).contains(value) {
                        table[Int(value) - 0x1E00] = Array(latin.utf8)
                    }
                }
            }
        }
        return table
    }()

    private static let extendedLetters: [(String, String)] = [
        ("a", "ḁạảấầẩẫậắằẳẵặ"), ("b", "ḃḅḇ"), ("c", "ḉ"), ("d", "ḋḍḏḑḓ"), ("e", "ḕḗḙḛḝẹẻẽếềểễệ"), ("f", "ḟ"),
        ("g", "ḡ"),
        ("h", "ḣḥḧḩḫẖ"), ("i", "ḭḯỉị"), ("k", "ḱḳḵ"), ("l", "ḷḹḻḽ"), ("m", "ḿṁṃ"), ("n", "ṅṇṉṋ"),
        ("o", "ṍṏṑṓọỏốồổỗộớờởỡợ"), ("p", "ṕṗ"), ("r", "ṙṛṝṟ"), ("s", "ṡṣṥṧṩ"), ("ss", "ẞ"), ("t", "ṫṭṯṱẗ"),
        ("u", "ṳṵṷṹṻụủứừửữự"), ("v", "ṽṿ"), ("w", "ẁẃẅẇẉẘ"), ("x", "ẋẍ"), ("y", "ẏẙỳỵỷỹ"), ("z", "ẑẓẕ"),
    ]

    /// Ethiopic, U+1200 to U+1357: eight forms of one consonant after another.
    static func ethiopic(_ value: UInt32) -> [UInt8]? {
        let offset = Int(value) - 0x1200
        guard (0..<ethiopicConsonants.count * 8).contains(offset) else { return nil }
        return Array((ethiopicConsonants[offset / 8] + ethiopicVowels[offset % 8]).utf8)
    }

    private static let ethiopicVowels = ["e", "u", "i", "a", "e", "", "o", "a"]
    private static let ethiopicConsonants = [
        "h", "l", "h", "m", "s", "r", "s", "S", "k", "k", "k", "k", "b", "v", "t", "C", "h", "h", "n", "ny",
        "",
        "k", "k", "k", "k", "w", "", "z", "Z", "y", "d", "d", "J", "g", "g", "g", "t", "C", "p", "ts", "ts",
        "f",
        "p",
    ]
}
