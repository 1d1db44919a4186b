/// Cuts delimited text into records; quotes may enclose delimiters and line breaks.
struct RecordReader {
    private let bytes: [UInt8]
    private let delimiter: UInt8
    private let limits: CaseListLimits
    private var place = 0
    private var line = 1

    init(_ bytes: [UInt8], delimiter: UInt8, limits: CaseListLimits, from place: Int = 0, line: Int = 1) {
        self.bytes = bytes
        self.delimiter = delimiter
        self.limits = limits
        self.place = place
        self.line = line
    }

    /// The next record, or `nil` at the end.
    mutating func next() throws(CaseListRefusal) -> CaseListRecord? {
        guard place < bytes.count else { return nil }
        let start = line
        var cells: [String] = []
        while true {
            cells.append(try cell())
            guard cells.count <= limits.columns else {
                throw .tooManyColumns(line: start, limit: limits.columns)
            }
            guard place < bytes.count, bytes[place] == delimiter else {
                skipLineEnd()
                return CaseListRecord(line: start, cells: cells)
            }
            place += 1
        }
    }

    private mutating func cell() throws(CaseListRefusal) -> String {
        let start = line
        guard place < bytes.count, bytes[place] == Self.quote else { return try checked(plain(), start) }
        let quoted = try quotedText()
        // `"a"b` is not well-formed, yet nothing of it is lost.
        return try checked(quoted + plain(), start)
    }

    private func checked(_ bytes: [UInt8], _ line: Int) throws(CaseListRefusal) -> String {
        guard bytes.count <= limits.cell else { throw .cellTooLong(line: line, limit: limits.cell) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func plain() -> [UInt8] {
        let start = place
        while place < bytes.count, bytes[place] != delimiter, !isLineEnd(bytes[place]) { place += 1 }
        return Array(bytes[start..<place])
    }

    private mutating func quotedText() throws(CaseListRefusal) -> [UInt8] {
        let start = line
        var text: [UInt8] = []
        place += 1
        while place < bytes.count {
            let byte = bytes[place]
            if isLineEnd(byte) {
                skipLineEnd()
                text.append(0x0A)
                continue
            }
            place += 1
            guard byte == Self.quote else {
                text.append(byte)
                continue
            }
            guard place < bytes.count, bytes[place] == Self.quote else { return text }
            text.append(Self.quote)
            place += 1
        }
        throw .unterminatedQuote(line: start)
    }

    private mutating func skipLineEnd() {
        guard place < bytes.count else { return }
        if bytes[place] == 0x0D, place + 1 < bytes.count, bytes[place + 1] == 0x0A { place += 1 }
        place += 1
        line += 1
    }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    private static let quote = UInt8(ascii: "\"")
}
