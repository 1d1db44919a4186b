/// Rows in the text form of `COPY`.
struct PostgresCopyText {
    var bytes: [UInt8] = []

    mutating func append(_ row: [SQLValue]) throws(SQLError) {
        for (position, value) in row.enumerated() {
            if position > 0 { bytes.append(UInt8(ascii: "\t")) }
            try append(value)
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    private mutating func append(_ value: SQLValue) throws(SQLError) {
        switch value {
        case .null: bytes += "\\N".utf8
        case .integer(let number): bytes += String(number).utf8
        case .real(let number): bytes += String(number).utf8
        case .bool(let bool): bytes.append(UInt8(ascii: bool ? "t" : "f"))
        case .blob(let blob): appendHex(blob)
        case .text(let text): try appendEscaped(text)
        }
    }

    private mutating func appendHex(_ blob: [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        bytes += "\\\\x".utf8
        for byte in blob {
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        }
    }

    private mutating func appendEscaped(_ text: String) throws(SQLError) {
        for byte in text.utf8 {
            switch byte {
            case 0: throw .zeroCharacter
            case UInt8(ascii: "\\"): bytes += "\\\\".utf8
            case UInt8(ascii: "\t"): bytes += "\\t".utf8
            case UInt8(ascii: "\n"): bytes += "\\n".utf8
            case UInt8(ascii: "\r"): bytes += "\\r".utf8
            default: bytes.append(byte)
            }
        }
    }
}
