/// A column of a table while one thread reads its rows (Tabellenspalte beim Lesen).
struct TableColumn: ~Copyable {
    let isTime: Bool
    /// For each row the number of its text, or `CategoryColumn.none`.
    var codes = Growing<UInt32>()
    var times = Growing<Int64>()
    var texts = FastTexts()

    init(isTime: Bool) {
        self.isTime = isTime
    }

    @inline(__always)
    mutating func skip() {
        if isTime { times.append(EventLog.noTime) } else { codes.append(CategoryColumn.none) }
    }

    mutating func empty() {
        codes.truncate(to: 0)
        times.truncate(to: 0)
    }
}

/// What one thread reads of a table (Tabellenleser).
final class TableReader {
    let columns: UnsafeMutablePointer<TableColumn>
    let count: Int
    var rows = 0
    /// For each column what its texts are called in the whole table.
    var codes: [[UInt32]]
    var scratch = Growing<UInt8>(capacity: 4096)

    init(_ layout: TableLayout) {
        count = layout.columns.count
        columns = .allocate(capacity: count)
        for (number, role) in layout.roles.enumerated() {
            (columns + number).initialize(to: TableColumn(isTime: role == .time))
        }
        codes = Array(repeating: [], count: count)
    }

    deinit {
        columns.deinitialize(count: count)
        columns.deallocate()
    }

    func empty() {
        rows = 0
        for number in 0..<count { columns[number].empty() }
    }
}
