/// A file taken apart: its encoding, its delimiter and its records, before any column has a meaning.
struct CaseListFile {
    let encoding: CaseListEncoding
    let damaged: Int
    let delimiter: UInt8
    let records: [CaseListRecord]

    init(_ file: [UInt8], profile: CaseListProfile, limits: CaseListLimits) throws(CaseListRefusal) {
        guard file.count <= limits.bytes else { throw .tooLarge(megabytes: limits.bytes / 1024 / 1024) }
        if let other = FileSignature.otherFormat(file) { throw .otherFormat(other) }
        let text = CaseListText(file)
        try Self.refuseBinary(text.bytes)
        let (declared, start) = Self.declaredDelimiter(text.bytes)
        let line = start == 0 ? 1 : 2
        delimiter = declared ?? DelimiterFinder(profile: profile, limits: limits).find(in: text.bytes)
        encoding = text.encoding
        damaged = text.damaged
        var reader = RecordReader(text.bytes, delimiter: delimiter, limits: limits, from: start, line: line)
        records = try Self.all(&reader, limits)
        if records.allSatisfy(\.isEmpty) { throw .empty }
    }

    private static func all(
        _ reader: inout RecordReader,
        _ limits: CaseListLimits
    ) throws(CaseListRefusal) -> [CaseListRecord] {
        var records: [CaseListRecord] = []
        while let record = try reader.next() {
            records.append(record)
            guard records.count <= limits.rows + 100 else { throw .tooManyRows(limit: limits.rows) }
        }
        return records
    }

    // No list contains NUL; other control characters are only suspicious in numbers.
    private static func refuseBinary(_ bytes: [UInt8]) throws(CaseListRefusal) {
        var line = 1
        var controls = 0
        for byte in bytes {
            if byte == 0x0A { line += 1 }
            if byte == 0 { throw .binary(line: line) }
            if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { controls += 1 }
        }
        if controls > 20, controls * 50 > bytes.count { throw .binary(line: 1) }
    }

    // Spreadsheets write `sep=;` into the first line.
    private static func declaredDelimiter(_ bytes: [UInt8]) -> (UInt8?, Int) {
        let prefix = Array("sep=".utf8)
        guard bytes.count >= 6, bytes.starts(with: prefix), bytes[5] == 0x0A || bytes[5] == 0x0D else {
            return (nil, 0)
        }
        let isPair = bytes[5] == 0x0D && bytes.count > 6 && bytes[6] == 0x0A
        return (bytes[4], isPair ? 7 : 6)
    }
}
