/// A column on its way out, asked row after row; texts are prepared once (Spalte beim Schreiben).
struct WrittenColumn {
    let key: String
    private let rows: [UInt32]?
    private let values: AttributeValues
    private let texts: [[UInt8]]
    private var place = 0

    /// How a text is written in the file.
    typealias Form = (String) -> String

    init(_ column: AttributeColumn, _ form: Form) {
        key = column.key
        rows = column.rows
        values = column.values
        switch column.values {
        case .text(_, let names), .identifier(_, let names): texts = names.all.map { Array(form($0).utf8) }
        case .nested(let names): texts = names.all.map { Array($0.utf8) }
        default: texts = []
        }
    }

    init(_ key: String, _ column: CategoryColumn, _ form: Form) {
        self.key = key
        let rows = column.codes.indices.filter { column.codes[$0] != CategoryColumn.none }
        self.rows = rows.count == column.codes.count ? nil : rows.map { UInt32($0) }
        values = .text(codes: rows.map { column.codes[$0] }, names: TextList())
        texts = column.names.map { Array(form($0).utf8) }
    }

    init(_ key: String, times: [Int64]) {
        self.key = key
        let rows = times.indices.filter { times[$0] != EventLog.noTime }
        self.rows = rows.count == times.count ? nil : rows.map { UInt32($0) }
        values = .time(self.rows == nil ? times : rows.map { times[$0] })
        texts = []
    }

    var kind: AttributeValues.Kind { values.kind }

    /// The value of a row as it is written; rows must be asked for in ascending order.
    mutating func bytes(of row: Int) -> [UInt8]? {
        guard let found = place(of: row) else { return nil }
        switch values {
        case .text(let codes, _), .identifier(let codes, _): return texts[Int(codes[found])]
        case .nested: return texts[found]
        case .time(let times): return TimeText.bytes(times[found])
        default: return Array(XESAttributeXML.shown(values[found]).utf8)
        }
    }

    private mutating func place(of row: Int) -> Int? {
        guard let rows else { return row < values.count ? row : nil }
        while place < rows.count, rows[place] < UInt32(row) { place += 1 }
        return place < rows.count && rows[place] == UInt32(row) ? place : nil
    }
}

extension EventLog {
    /// All columns of events in the order in which they are written.
    func writtenColumns(_ form: WrittenColumn.Form) -> [WrittenColumn] {
        let leading: [(String, CategoryColumn?)] = [
            ("concept:name", activity), ("org:resource", resource), ("org:group", group),
            ("lifecycle:transition", lifecycle),
        ]
        return leading.compactMap { key, column in column.map { WrittenColumn(key, $0, form) } }
            + [WrittenColumn("time:timestamp", times: times)]
            + eventAttributes.map { WrittenColumn($0, form) }
    }
}
