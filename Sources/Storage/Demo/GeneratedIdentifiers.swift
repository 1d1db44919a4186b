/// Identifiers of the form of UUID version 7 that rise one by one and are the same for one seed.
///
/// Rising ones are appended at the end of every index, which is several times faster than scattered ones.
struct GeneratedIdentifiers {
    // 2020-09-13: before the first generated case, and before every identifier made by the running program.
    private static let beginning: UInt64 = 1_600_000_000_000
    private static let digits = Array("0123456789abcdef".utf8)

    private var milliseconds: UInt64
    private let low: UInt64

    init(seed: UInt64, batch: Int) {
        milliseconds = Self.beginning + UInt64(batch) << 20
        var numbers = SeededNumbers(seed: seed)
        low = 0x8000_0000_0000_0000 | numbers.next() >> 2
    }

    mutating func next() -> String {
        milliseconds += 1
        let high = milliseconds << 16 | 0x7000
        let low = low
        return String(unsafeUninitializedCapacity: 36) { text in
            var place = 0
            for digit in 0..<32 {
                if digit == 8 || digit == 12 || digit == 16 || digit == 20 {
                    text[place] = UInt8(ascii: "-")
                    place += 1
                }
                let word = digit < 16 ? high : low
                text[place] = Self.digits[Int(word >> UInt64(60 - 4 * (digit & 15)) & 15)]
                place += 1
            }
            return 36
        }
    }
}
