extension Record {
    /// As JSON on one line, or with one member a line.
    public func json(pretty: Bool = false) -> String {
        var bytes: [UInt8] = []
        write(into: &bytes, indent: pretty ? 0 : nil)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func write(into bytes: inout [UInt8], indent: Int?) {
        switch value {
        case .null: bytes += "null".utf8
        case .bool(let bool): bytes += (bool ? "true" : "false").utf8
        case .number(let number): bytes += number.utf8
        case .text(let text): Self.write(text, into: &bytes)
        case .list(let entries):
            Self.write(entries, "[]", into: &bytes, indent) { entry, bytes in
                entry.write(into: &bytes, indent: indent.map { $0 + 2 })
            }
        case .object(let members):
            Self.write(members, "{}", into: &bytes, indent) { member, bytes in
                Self.write(member.key, into: &bytes)
                bytes += (indent == nil ? ":" : ": ").utf8
                member.value.write(into: &bytes, indent: indent.map { $0 + 2 })
            }
        }
    }

    private static func write<Part>(
        _ parts: [Part],
        _ brackets: String,
        into bytes: inout [UInt8],
        _ indent: Int?,
        _ each: (Part, inout [UInt8]) -> Void
    ) {
        bytes += brackets.utf8.prefix(1)
        for (position, part) in parts.enumerated() {
            if position > 0 { bytes += ",".utf8 }
            newLine(indent.map { $0 + 2 }, into: &bytes)
            each(part, &bytes)
        }
        if !parts.isEmpty { newLine(indent, into: &bytes) }
        bytes += brackets.utf8.suffix(1)
    }

    private static func newLine(_ indent: Int?, into bytes: inout [UInt8]) {
        guard let indent else { return }
        bytes.append(0x0A)
        bytes += Array(repeating: 0x20, count: indent)
    }

    private static func write(_ text: String, into bytes: inout [UInt8]) {
        bytes.append(0x22)
        for byte in text.utf8 {
            switch byte {
            case 0x22, 0x5C: bytes += [0x5C, byte]
            case 0x0A: bytes += "\\n".utf8
            case 0x09: bytes += "\\t".utf8
            case 0x0D: bytes += "\\r".utf8
            case 0..<0x20:
                let digits = String(byte, radix: 16)
                bytes += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
            default: bytes.append(byte)
            }
        }
        bytes.append(0x22)
    }
}
