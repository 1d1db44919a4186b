/// Reads numbers written in digits (Zahlangabe).
enum NumberText {
    @inline(__always)
    static func whole(_ text: UnsafePointer<UInt8>, _ count: Int) -> Int64? {
        guard count > 0 else { return nil }
        let isNegative = text[0] == 0x2D
        var place = isNegative || text[0] == 0x2B ? 1 : 0
        guard count &- place > 0, count &- place <= 18 else { return long(text, count) }
        var value: Int64 = 0
        while place < count {
            let digit = text[place] &- 0x30
            guard digit < 10 else { return nil }
            value = value &* 10 &+ Int64(digit)
            place &+= 1
        }
        return isNegative ? -value : value
    }

    private static func long(_ text: UnsafePointer<UInt8>, _ count: Int) -> Int64? {
        Int64(String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self))
    }

    /// Exact for up to 15 digits and 22 places; anything longer goes to the standard library.
    @inline(__always)
    static func number(_ text: UnsafePointer<UInt8>, _ count: Int) -> Double? {
        var place = count > 0 && (text[0] == 0x2D || text[0] == 0x2B) ? 1 : 0
        var value: Int64 = 0, digits = 0, places = -1
        while place < count {
            let byte = text[place]
            if byte &- 0x30 < 10 {
                value = value &* 10 &+ Int64(byte &- 0x30)
                digits &+= 1
                if places >= 0 { places &+= 1 }
            } else if byte == 0x2E, places < 0 {
                places = 0
            } else {
                return other(text, count)
            }
            place &+= 1
        }
        guard digits > 0, digits <= 15 else { return other(text, count) }
        let size = places > 0 ? Double(value) / powers[places] : Double(value)
        return text[0] == 0x2D ? -size : size
    }

    private static func other(_ text: UnsafePointer<UInt8>, _ count: Int) -> Double? {
        let word = String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self)
        switch word.lowercased() {
        case "inf", "+inf", "infinity": return Double.infinity
        case "-inf", "-infinity": return -Double.infinity
        case "nan": return Double.nan
        default: return word.contains { "xX".contains($0) } ? nil : Double(word)
        }
    }

    private static let powers: [Double] = (0...15).map { place in
        (0..<place).reduce(1.0) { value, _ in value * 10 }
    }
}
