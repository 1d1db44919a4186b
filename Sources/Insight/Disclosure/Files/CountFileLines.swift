/// Splits the bytes of a file into rows of fields, whatever separates them (Zeilen der Tabellendatei).
struct CountFileLines {
    struct Row {
        let line: Int
        let fields: [String]
    }

    /// The next bytes of a file, none at its end.
    typealias Source = () throws(CountFileRefusal) -> [UInt8]

    private let source: Source
    private var bytes: [UInt8] = []
    private var position = 0
    private var separator = UInt8(ascii: ",")
    // What is no UTF-8 comes from Excel on Windows.
    private var isUTF8 = true
    private var line = 1

    init(_ source: @escaping Source) throws(CountFileRefusal) {
        self.source = source
        var isWhole = false
        while !isWhole {
            let more = try Self.checked(source())
            bytes += more
            let found = Self.separator(of: bytes)
            separator = found.separator
            isWhole = more.isEmpty || (found.isWhole && bytes.count > 2)
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    private static func checked(_ bytes: [UInt8]) throws(CountFileRefusal) -> [UInt8] {
        guard !bytes.contains(0) else {
            throw CountFileRefusal("this is no text. Save the table as CSV (UTF-8).")
        }
        return bytes
    }

    /// The sign that occurs most often in the first line outside quotes, and whether the line was there to its end.
    private static func separator(of bytes: [UInt8]) -> (separator: UInt8, isWhole: Bool) {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        var isWhole = false
        for byte in bytes where !isWhole {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            isWhole = !isQuoted && (byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r"))
            if !isQuoted { counts[byte, default: 0] += 1 }
        }
        let most = ",;\t|".utf8.max { counts[$0, default: 0] < counts[$1, default: 0] }
        return (most ?? UInt8(ascii: ","), isWhole)
    }

    /// The next row that is not empty.
    mutating func next() throws(CountFileRefusal) -> Row? {
        while try peek() != nil {
            let start = line
            var fields: [String] = []
            repeat { fields.append(try field()) } while try skip(separator)
            _ = try skip(UInt8(ascii: "\r"))
            _ = try skip(UInt8(ascii: "\n"))
            line += 1
            if fields.contains(where: { !$0.isEmpty }) { return Row(line: start, fields: fields) }
        }
        return nil
    }

    /// Only what has not been read yet is in memory.
    private mutating func peek() throws(CountFileRefusal) -> UInt8? {
        if position == bytes.count {
            bytes = try Self.checked(source())
            position = 0
        }
        return position < bytes.count ? bytes[position] : nil
    }

    private mutating func skip(_ byte: UInt8) throws(CountFileRefusal) -> Bool {
        guard try peek() == byte else { return false }
        position += 1
        return true
    }

    private mutating func field() throws(CountFileRefusal) -> String {
        if try skip(UInt8(ascii: "\"")) { return try quoted() }
        var field: [UInt8] = []
        while let byte = try peek(), !isEnd(byte) {
            field.append(byte)
            position += 1
        }
        return text(field[...])
    }

    private func isEnd(_ byte: UInt8) -> Bool {
        byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    private mutating func quoted() throws(CountFileRefusal) -> String {
        var field: [UInt8] = []
        let start = line
        while let byte = try peek() {
            position += 1
            if byte == UInt8(ascii: "\""), try !skip(byte) {
                if let next = try peek(), !isEnd(next) {
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

    private mutating func text(_ bytes: ArraySlice<UInt8>) -> String {
        var start = bytes.startIndex
        var end = bytes.endIndex
        while start < end, bytes[start] == 0x20 { start += 1 }
        while end > start, bytes[end - 1] == 0x20 { end -= 1 }
        if isUTF8, let text = String(validating: bytes[start..<end], as: UTF8.self) { return text }
        isUTF8 = false
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
