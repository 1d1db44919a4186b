/// One table of a directory as comma-separated values (RFC 4180).
enum DirectoryTable {
    static func read(_ bytes: [UInt8], as table: StandardTable) throws(DirectoryFlaw) -> [Record] {
        var reader = TableReader(bytes)
        do throws(DirectoryFlaw) {
            guard let head = try reader.row() else { return [] }
            var rows: [Record] = []
            var known: Set<String> = []
            while let row = try reader.row() {
                let record = try Self.record(row, head.cells, table)
                guard known.insert(record.id).inserted else {
                    throw DirectoryFlaw(.usedTwice, line: row.line, place: "\(table.name).id")
                }
                rows.append(record)
            }
            return rows
        } catch {
            throw error.within(table.file)
        }
    }

    private static func record(
        _ row: TableReader.Row,
        _ head: [String],
        _ table: StandardTable
    ) throws(DirectoryFlaw) -> Record {
        guard row.cells.count <= head.count else {
            throw DirectoryFlaw(.wrongType, line: row.line, place: table.name, expected: "\(head.count)")
        }
        var members: [Record.Member] = []
        for (name, cell) in zip(head, row.cells) where !cell.isEmpty {
            guard let field = table.field(name), !members.contains(where: { $0.key == name }) else {
                continue
            }
            let isNumber = field.kind == .number && RecordNumber.isWritten(cell)
            members.append(.init(name, Record(isNumber ? .number(cell) : .text(cell), line: row.line)))
        }
        guard members.contains(where: { $0.key == "id" }) else {
            throw DirectoryFlaw(.missing, line: row.line, place: "\(table.name).id")
        }
        return Record(.object(members), line: row.line)
    }

    static func text(of rows: [Record], as table: StandardTable) -> String {
        let names = table.fields.map(\.name)
        let lines = rows.map { row in names.map { cell(row.text($0) ?? "") }.joined(separator: ",") }
        return ([names.joined(separator: ",")] + lines).joined(separator: "\r\n") + "\r\n"
    }

    private static func cell(_ text: String) -> String {
        let isPlain =
            text.utf8.allSatisfy { !",\"\r\n".utf8.contains($0) } && text.first != " " && text.last != " "
        return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}

/// Reads comma-separated values row by row.
struct TableReader {
    struct Row {
        let line: Int
        var cells: [String]
    }

    private let bytes: [UInt8]
    private var position = 0
    private var line = 1

    init(_ bytes: [UInt8]) {
        self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }

    /// The next row that is not empty.
    mutating func row() throws(DirectoryFlaw) -> Row? {
        while position < bytes.count {
            let row = try nextRow()
            if row.cells != [""] { return row }
        }
        return nil
    }

    private mutating func nextRow() throws(DirectoryFlaw) -> Row {
        var row = Row(line: line, cells: [])
        while true {
            row.cells.append(try cell())
            guard position < bytes.count, bytes[position] == UInt8(ascii: ",") else { break }
            position += 1
        }
        if position < bytes.count, bytes[position] == UInt8(ascii: "\r") { position += 1 }
        if position < bytes.count, bytes[position] == UInt8(ascii: "\n") { position += 1 }
        line += 1
        return row
    }

    private mutating func cell() throws(DirectoryFlaw) -> String {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
            let start = position
            while position < bytes.count, !",\r\n".utf8.contains(bytes[position]) { position += 1 }
            return try text(bytes[start..<position])
        }
        let start = line
        position += 1
        var cell: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") {
                guard position < bytes.count, bytes[position] == byte else { return try ended(cell) }
                position += 1
            } else if byte == UInt8(ascii: "\n") {
                line += 1
            }
            cell.append(byte)
        }
        throw DirectoryFlaw(.unreadable, line: start)
    }

    private func ended(_ cell: [UInt8]) throws(DirectoryFlaw) -> String {
        guard position == bytes.count || ",\r\n".utf8.contains(bytes[position]) else {
            throw DirectoryFlaw(.unreadable, line: line)
        }
        return try text(cell[...])
    }

    private func text(_ bytes: ArraySlice<UInt8>) throws(DirectoryFlaw) -> String {
        guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
            throw DirectoryFlaw(.unreadable, line: line)
        }
        return text
    }
}
