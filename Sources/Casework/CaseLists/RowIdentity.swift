/// What makes a row of a list the same row when the list comes again (Kennung der Zeile).
struct RowIdentity {
    let text: String
    let digest: String

    /// The same cells give the same identity; equal rows and the members of one row are told apart by number.
    init(cells: [String], repetition: Int, member: Int) {
        let joined = cells.joined(separator: "\u{1F}")
        text = repetition + member == 0 ? joined : "\(joined)\u{1E}\(repetition).\(member)"
        digest =
            Self.hex(Self.hash(text, from: 0xCBF2_9CE4_8422_2325))
            + Self.hex(Self.hash(text, from: 0x6C62_272E_07BB_0142))
    }

    // FNV-1a: the same on every machine and in every run, unlike Swift's own hash.
    private static func hash(_ text: String, from basis: UInt64) -> UInt64 {
        var hash = basis
        for byte in text.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        return hash
    }

    private static func hex(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
