/// Reads JSON (RFC 8259) and remembers the line of every value, so that a mistake can be shown where it is.
public struct RecordReader {
    /// Deeper than any directory nests, and far from where recursion would end the program.
    static let deepest = 40

    private let bytes: [UInt8]
    private var position = 0
    private var line = 1

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }

    public static func read(_ bytes: [UInt8]) throws(UnreadableRecord) -> Record {
        var reader = RecordReader(bytes)
        let record = try reader.value(depth: 0)
        reader.skipSpace()
        guard reader.position == reader.bytes.count else { throw reader.unreadable }
        return record
    }

    private var unreadable: UnreadableRecord { UnreadableRecord(line: line) }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte = next, [0x20, 0x0A, 0x0D, 0x09].contains(byte) {
            if byte == 0x0A { line += 1 }
            position += 1
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard next == byte else { return false }
        position += 1
        return true
    }

    private mutating func value(depth: Int) throws(UnreadableRecord) -> Record {
        guard depth < Self.deepest else { throw unreadable }
        skipSpace()
        let start = line
        switch next {
        case UInt8(ascii: "{"): return Record(.object(try members(depth)), line: start)
        case UInt8(ascii: "["): return Record(.list(try entries(depth)), line: start)
        case UInt8(ascii: "\""): return Record(.text(try text()), line: start)
        case UInt8(ascii: "t"): return Record(try word("true", .bool(true)), line: start)
        case UInt8(ascii: "f"): return Record(try word("false", .bool(false)), line: start)
        case UInt8(ascii: "n"): return Record(try word("null", .null), line: start)
        default: return Record(.number(try number()), line: start)
        }
    }

    private mutating func members(_ depth: Int) throws(UnreadableRecord) -> [Record.Member] {
        position += 1
        var members: [Record.Member] = []
        var keys: Set<String> = []
        if take(UInt8(ascii: "}")) { return members }
        repeat {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw unreadable }
            let key = try text()
            guard keys.insert(key).inserted, take(UInt8(ascii: ":")) else { throw unreadable }
            members.append(Record.Member(key, try value(depth: depth + 1)))
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw unreadable }
        return members
    }

    private mutating func entries(_ depth: Int) throws(UnreadableRecord) -> [Record] {
        position += 1
        var entries: [Record] = []
        if take(UInt8(ascii: "]")) { return entries }
        repeat { entries.append(try value(depth: depth + 1)) } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw unreadable }
        return entries
    }

    private mutating func word(_ word: String, _ value: Record.Value) throws(UnreadableRecord) -> Record.Value
    {
        guard bytes[position...].starts(with: word.utf8) else { throw unreadable }
        position += word.utf8.count
        return value
    }

    private mutating func number() throws(UnreadableRecord) -> String {
        let start = position
        while let byte = next, "+-.eE0123456789".utf8.contains(byte) { position += 1 }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        guard text.utf8.count < 40, RecordNumber.isWritten(text) else { throw unreadable }
        return text
    }

    private mutating func text() throws(UnreadableRecord) -> String {
        position += 1
        var text: [UInt8] = []
        while let byte = next {
            position += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let whole = String(validating: text, as: UTF8.self) else { throw unreadable }
                return whole
            case UInt8(ascii: "\\"): try escape(into: &text)
            case 0..<0x20: throw unreadable
            default: text.append(byte)
            }
        }
        throw unreadable
    }

    private static let escapes: [UInt8: UInt8] = [
        UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "b"): 0x08,
        UInt8(ascii: "f"): 0x0C, UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "/"): 0x2F,
    ]

    private mutating func escape(into text: inout [UInt8]) throws(UnreadableRecord) {
        guard let byte = next else { throw unreadable }
        position += 1
        if let plain = Self.escapes[byte] { return text.append(plain) }
        guard byte == UInt8(ascii: "u") else { throw unreadable }
        var code = try unit()
        if (0xD800..<0xDC00).contains(code) {
            guard bytes[position...].starts(with: "\\u".utf8) else { throw unreadable }
            position += 2
            let low = try unit()
            guard (0xDC00..<0xE000).contains(low) else { throw unreadable }
            code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        }
        // No engine keeps a NUL in a text.
        guard code != 0, let scalar = Unicode.Scalar(code) else { throw unreadable }
        text += Array(String(Character(scalar)).utf8)
    }

    private mutating func unit() throws(UnreadableRecord) -> UInt32 {
        guard position + 4 <= bytes.count else { throw unreadable }
        let digits = String(decoding: bytes[position..<position + 4], as: UTF8.self)
        guard digits.allSatisfy(\.isHexDigit), let unit = UInt32(digits, radix: 16) else { throw unreadable }
        position += 4
        return unit
    }
}

/// The text is no JSON from this line on.
public struct UnreadableRecord: Error, Equatable {
    public let line: Int
}

/// How numbers are written.
enum RecordNumber {
    static func isWritten(_ text: String) -> Bool {
        var rest = text[...]
        if rest.first == "-" { rest = rest.dropFirst() }
        let whole = rest.prefix { $0.isASCII && $0.isNumber }
        guard !whole.isEmpty, whole == "0" || whole.first != "0" else { return false }
        rest = rest.dropFirst(whole.count)
        if rest.first == "." { guard takeDigits(&rest) else { return false } }
        if rest.first == "e" || rest.first == "E" {
            if let sign = rest.dropFirst().first, "+-".contains(sign) { rest = rest.dropFirst() }
            guard takeDigits(&rest) else { return false }
        }
        return rest.isEmpty
    }

    private static func takeDigits(_ rest: inout Substring) -> Bool {
        let digits = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
        rest = rest.dropFirst(1 + digits.count)
        return !digits.isEmpty
    }
}
