/// JSON as it is written: keys keep their order, and different spellings of a name stay different (JSON-Ausgabe).
public struct JSONText: Sendable {
    public private(set) var bytes: [UInt8] = []
    private var isFirst = true

    public init() {}

    public var text: String { String(decoding: bytes, as: UTF8.self) }

    public mutating func object(_ body: (inout JSONText) -> Void) { wrap("{", "}", body) }

    public mutating func list(_ body: (inout JSONText) -> Void) { wrap("[", "]", body) }

    public mutating func key(_ name: String) {
        separate()
        write(name)
        bytes.append(UInt8(ascii: ":"))
        isFirst = true
    }

    public mutating func value(_ text: String) {
        separate()
        write(text)
    }

    public mutating func value(_ number: Int) {
        separate()
        bytes.append(contentsOf: String(number).utf8)
    }

    /// A number that is none is written as `null`.
    public mutating func value(_ number: Double?) {
        separate()
        let text = number.flatMap { $0.isFinite ? "\($0)" : nil } ?? "null"
        bytes.append(contentsOf: text.utf8)
    }

    public mutating func value(_ flag: Bool) {
        separate()
        bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    }

    public mutating func null() { value(nil as Double?) }

    private mutating func wrap(
        _ open: Unicode.Scalar,
        _ close: Unicode.Scalar,
        _ body: (inout JSONText) -> Void
    ) {
        separate()
        bytes.append(UInt8(ascii: open))
        isFirst = true
        body(&self)
        bytes.append(UInt8(ascii: close))
        isFirst = false
    }

    private mutating func separate() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
    }

    private mutating func write(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0..<0x20: bytes.append(contentsOf: Self.escape(byte))
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func escape(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789abcdef".utf8)
        return Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
}
