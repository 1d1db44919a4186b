/// Writes a log as a table, one row for each event, columns named as pm4py names them (Tabellenausgabe).
struct TableWriter {
    private let log: EventLog
    private var buffer: ByteBuffer
    private let progress: (@Sendable (Int) -> Void)?

    init(_ log: EventLog, to sink: any ByteSink, progress: (@Sendable (Int) -> Void)? = nil) {
        self.log = log
        self.progress = progress
        buffer = ByteBuffer(sink)
    }

    mutating func write() throws {
        var cases = Columns(log.caseAttributes.map { WrittenColumn($0, Self.quoted) })
        var events = Columns(log.writtenColumns(Self.quoted))
        let names = ["case:concept:name"] + cases.keys.map { "case:" + $0 } + events.keys
        buffer.add(names.map { Self.quoted($0) }.joined(separator: ",") + "\n")
        for number in 0..<log.caseCount {
            let row = Array(Self.quoted(log.caseNames[number]).utf8) + cases.row(number)
            for event in log.events(of: number) {
                buffer.add(row)
                buffer.add(events.row(event))
                buffer.add("\n")
            }
            try buffer.passOn()
            progress?(Int(log.caseStarts[number + 1]))
        }
        try buffer.close()
    }

    static func quoted(_ text: String) -> String {
        guard text.utf8.contains(where: { [0x2C, 0x22, 0x0A, 0x0D].contains($0) }) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
            + "\""
    }

    /// Columns of which those of one key share one place in the row.
    private struct Columns {
        private var groups: [[WrittenColumn]] = []
        private(set) var keys: [String] = []

        init(_ columns: [WrittenColumn]) {
            for column in columns {
                if let place = keys.firstIndex(of: column.key) {
                    groups[place].append(column)
                } else {
                    keys.append(column.key)
                    groups.append([column])
                }
            }
        }

        mutating func row(_ row: Int) -> [UInt8] {
            var bytes: [UInt8] = []
            for place in groups.indices {
                bytes.append(0x2C)
                for number in groups[place].indices {
                    guard let found = groups[place][number].bytes(of: row) else { continue }
                    let isNested = groups[place][number].kind == .nested
                    bytes +=
                        isNested
                        ? Array(TableWriter.quoted(String(decoding: found, as: UTF8.self)).utf8) : found
                    break
                }
            }
            return bytes
        }
    }
}
