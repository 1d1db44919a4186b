/// One word of a name in Latin letters, whatever script it was written in.
///
/// Small letters a to z and digits stand for themselves. Capitals stand for sounds that languages spell in
/// different ways, see `Sound`; `?` for a letter that an export lost; other bytes are letters of scripts unknown here.
struct NameWord: Hashable {
    var letters: [UInt8] = []

    /// Arabic script leaves out short vowels.
    var isWithoutVowels = false

    enum Sound {
        /// `kh`: Khaled, Chaled, Халед, خالد, in Turkish Halit.
        static let kh = UInt8(ascii: "K")
        /// `ğ`: Erdoğan, Erdogan, Erdoan.
        static let softG = UInt8(ascii: "G")
        /// `г`: Ihor in Ukrainian, Igor in Russian.
        static let cyrillicG = UInt8(ascii: "H")
        /// `ج`: Jamal, Dschamal, Cemal, in Cairo Gamal.
        static let jim = UInt8(ascii: "J")
        /// `و` within a word: the u of Yusuf or the w of Darwish.
        static let waw = UInt8(ascii: "W")
        /// `ي` within a word: the i of Karim or the y of Maryam.
        static let ya = UInt8(ascii: "Y")
        /// `ع`: the silent beginning of Ali and Omar.
        static let ain = UInt8(ascii: "O")
        /// `ه`: at the end of a word only the a of Fatima.
        static let ha = UInt8(ascii: "X")
        static let sh = UInt8(ascii: "S")
        static let ch = UInt8(ascii: "C")
        /// `ç`, `č`, `ć`: c in the Latin alphabet, spoken tsch.
        static let cedilla = UInt8(ascii: "Q")
        static let zh = UInt8(ascii: "Z")
        /// `е` at the beginning: Elena or Jelena.
        static let ye = UInt8(ascii: "E")
    }

    static let lost = UInt8(ascii: "?")

    /// As a reader of Latin letters would write it.
    var latin: [UInt8] {
        guard letters.contains(where: { $0 < 0x61 }) else { return letters }
        var latin: [UInt8] = []
        latin.reserveCapacity(letters.count + 4)
        for (position, letter) in letters.enumerated() {
            switch letter {
            case Sound.kh: latin += [0x6B, 0x68]
            case Sound.softG, Sound.cyrillicG: latin.append(UInt8(ascii: "g"))
            case Sound.jim: latin.append(UInt8(ascii: "j"))
            case Sound.waw: latin.append(UInt8(ascii: position == 0 ? "w" : "u"))
            case Sound.ya: latin.append(UInt8(ascii: position == 0 ? "y" : "i"))
            case Sound.ain: latin.append(UInt8(ascii: "a"))
            case Sound.ha: latin.append(UInt8(ascii: "h"))
            case Sound.sh: latin += [0x73, 0x68]
            case Sound.ch: latin += [0x63, 0x68]
            case Sound.cedilla: latin.append(UInt8(ascii: "c"))
            case Sound.zh: latin += [0x7A, 0x68]
            case Sound.ye: latin.append(UInt8(ascii: "e"))
            default: latin.append(letter)
            }
        }
        return latin
    }
}
