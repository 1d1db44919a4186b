/// Splits the bytes of a file into rows of fields, whatever separates them (Zeilen der Tabellendatei).
struct CountFileLines {
    struct Row {
        let line: Int
        let fields: [String]
    }

    private let bytes: [UInt8]
    private let separator: UInt8
    private let isUTF8: Bool
    private var position = 0
    private var line = 1

    init(_ bytes: [UInt8]) throws(CountFileRefusal) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        self.bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(3)) : bytes
        guard !self.bytes.contains(0) else {
            throw CountFileRefusal("this is no text. Save the table as CSV (UTF-8).")
        }
        // What is no UTF-8 comes from Excel on Windows.
        isUTF8 = String(validating: self.bytes, as: UTF8.self) != nil
        separator = Self.separator(of: self.bytes)
    }

    /// The sign that occurs most often in the first line outside quotes.
    private static func separator(of bytes: [UInt8]) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if !isQuoted, byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
            if !isQuoted { counts[byte, default: 0] += 1 }
        }
        return ",;\t|".utf8.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? UInt8(ascii: ",")
    }

    /// The next row that is not empty.
    mutating func next() throws(CountFileRefusal) -> Row? {
        while position < bytes.count {
            let start = line
            var fields: [String] = []
            repeat { fields.append(try field()) } while skip(separator)
            _ = skip(UInt8(ascii: "\r"))
            _ = skip(UInt8(ascii: "\n"))
            line += 1
            if fields.contains(where: { !$0.isEmpty }) { return Row(line: start, fields: fields) }
        }
        return nil
    }

    private mutating func skip(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    private mutating func field() throws(CountFileRefusal) -> String {
        if skip(UInt8(ascii: "\"")) { return try quoted() }
        let start = position
        while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
        return text(bytes[start..<position])
    }

    private func isEnd(_ byte: UInt8) -> Bool {
        byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    private mutating func quoted() throws(CountFileRefusal) -> String {
        var field: [UInt8] = []
        let start = line
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\""), !skip(byte) {
                guard position == bytes.count || isEnd(bytes[position]) else {
                    throw CountFileRefusal(
                        line: line,
                        "a separator is missing after a quotation mark. Double quotation marks inside a field."
                    )
                }
                return text(field[...])
            }
            if byte == UInt8(ascii: "\n") { line += 1 }
            field.append(byte)
        }
        throw CountFileRefusal(line: start, "a quotation mark is not closed. Close it or remove it.")
    }

    private func text(_ bytes: ArraySlice<UInt8>) -> String {
        var start = bytes.startIndex
        var end = bytes.endIndex
        while start < end, bytes[start] == 0x20 { start += 1 }
        while end > start, bytes[end - 1] == 0x20 { end -= 1 }
        guard !isUTF8 else { return String(decoding: bytes[start..<end], as: UTF8.self) }
        return String(String.UnicodeScalarView(bytes[start..<end].map { WindowsLetters.scalar($0) }))
    }
}

/// The letters of Windows-1252 that are not where Unicode has them (Windows-Zeichensatz).
enum WindowsLetters {
    private static let own: [Unicode.Scalar] = Array(
        "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars
    )

    static func scalar(_ byte: UInt8) -> Unicode.Scalar {
        (0x80..<0xA0).contains(byte) ? own[Int(byte) - 0x80] : Unicode.Scalar(byte)
    }
}
