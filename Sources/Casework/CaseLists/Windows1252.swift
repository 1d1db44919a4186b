/// The characters of Windows-1252, in which German spreadsheets save by default.
enum Windows1252 {
    /// U+FFFD for the five bytes that stand for nothing.
    static func scalar(_ byte: UInt8) -> Unicode.Scalar {
        guard (0x80..<0xA0).contains(byte) else { return Unicode.Scalar(byte) }
        return special[Int(byte) - 0x80]
    }

    private static let special: [Unicode.Scalar] = [
        "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž", "\u{FFFD}",
        "\u{FFFD}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "•", "–", "—", "\u{2DC}", "™", "š", "›",
        "œ",
        "\u{FFFD}", "ž", "Ÿ",
    ]
}
