/// Splits the bytes of a code list into fields (RFC 4180).
struct CSVReader {
    struct Record {
        let line: Int
        var fields: [String]
    }

    private let bytes: [UInt8]
    private var position = 0
    private var line = 1

    init(_ bytes: [UInt8]) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        self.bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(3)) : bytes
    }

    func records(of path: String) throws -> [Record] {
        var reader = self
        var records: [Record] = []
        while reader.position < reader.bytes.count {
            let record = try reader.record(path)
            if record.fields != [""] { records.append(record) }
        }
        return records
    }

    private mutating func record(_ path: String) throws -> Record {
        var record = Record(line: line, fields: [])
        while true {
            record.fields.append(try field(path))
            guard position < bytes.count, bytes[position] == UInt8(ascii: ",") else { break }
            position += 1
        }
        if position < bytes.count, bytes[position] == UInt8(ascii: "\r") { position += 1 }
        if position < bytes.count, bytes[position] == UInt8(ascii: "\n") { position += 1 }
        line += 1
        return record
    }

    private mutating func field(_ path: String) throws -> String {
        if position < bytes.count, bytes[position] == UInt8(ascii: "\"") { return try quotedField(path) }
        let start = position
        while position < bytes.count, !",\r\n".utf8.contains(bytes[position]) { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func quotedField(_ path: String) throws -> String {
        var field: [UInt8] = []
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") {
                guard position < bytes.count, bytes[position] == byte else {
                    return try ended(field, path)
                }
                position += 1
            } else if byte == UInt8(ascii: "\n") {
                line += 1
            }
            field.append(byte)
        }
        throw ResourceRefusal(file: path, line: line, problem: "a quotation mark is not closed")
    }

    private func ended(_ field: [UInt8], _ path: String) throws -> String {
        guard position == bytes.count || ",\r\n".utf8.contains(bytes[position]) else {
            throw ResourceRefusal(
                file: path,
                line: line,
                problem: "a comma is missing after a quotation mark"
            )
        }
        return String(decoding: field, as: UTF8.self)
    }
}
