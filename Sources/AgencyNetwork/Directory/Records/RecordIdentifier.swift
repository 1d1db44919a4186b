/// Identifiers of records that follow from others, so that a second export names them alike (abgeleitete Kennung).
public enum RecordIdentifier {
    /// In the form of a UUID of version 8 (RFC 9562), whose content is its maker's own.
    public static func derived(from parts: String...) -> String {
        let text = parts.joined(separator: "\u{1F}")
        let high = hash(text.utf8, seed: 0xCBF2_9CE4_8422_2325) & ~0xF000 | 0x8000
        let low = hash(text.utf8.reversed(), seed: 0x8422_2325_CBF2_9CE4) & ~(3 << 62) | 1 << 63
        let digits = hex(high) + hex(low)
        var id = ""
        for (position, digit) in digits.enumerated() {
            if [8, 12, 16, 20].contains(position) { id.append("-") }
            id.append(digit)
        }
        return id
    }

    // FNV-1a: it has to tell apart, not to withstand anybody.
    private static func hash(_ bytes: some Sequence<UInt8>, seed: UInt64) -> UInt64 {
        var hash = seed
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return (hash ^ hash >> 29) &* 0xBF58_476D_1CE4_E5B9
    }

    private static func hex(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
