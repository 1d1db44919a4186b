/// A file with one row for each cell: columns of dimensions and one of counts (Tabellendatei).
public struct CountFile: Sendable {
    public let table: StatisticalTable
    public let countColumn: String

    static let countNames: Set<String> = [
        "count", "counts", "anzahl", "n", "value", "wert", "zahl", "fälle", "faelle", "personen", "cases",
        "fallzahl", "obs_value", "häufigkeit",
    ]
    static let totalWords: Set<String> = [
        "gesamt", "insgesamt", "total", "summe", "zusammen", "alle", "all", "*",
    ]

    /// What makes a file readable that does not say everything by itself (Lesevorgabe).
    public struct Options: Sendable {
        public var countColumn: String?
        public var addsDuplicates: Bool

        public init(countColumn: String? = nil, addsDuplicates: Bool = false) {
            self.countColumn = countColumn
            self.addsDuplicates = addsDuplicates
        }
    }

    /// Reads row by row; only the table is kept, and rows until it is clear which column holds the counts.
    public init(
        options: Options = Options(),
        progress: (Int) -> Void = { _ in },
        _ source: @escaping () throws(CountFileRefusal) -> [UInt8]
    ) throws(CountFileRefusal) {
        var rows = try CountFileRows(source)
        var first: [CountFileLines.Row] = []
        if !CountFileColumns.isTold(by: rows.header.fields, options) {
            while let row = try rows.next() { first.append(row) }
        }
        let columns = try CountFileColumns(rows.header, rows: first, options: options)
        countColumn = columns.names[columns.count]
        var reading = CountFileReading(columns, addsDuplicates: options.addsDuplicates)
        for row in first { try reading.take(row) }
        while let row = try rows.next() {
            try reading.take(row)
            if rows.count.isMultiple(of: 10_000) { progress(rows.count) }
        }
        table = try reading.table()
    }
}

/// The rows below the first line, each as long as it (Tabellenzeilen).
private struct CountFileRows {
    let header: CountFileLines.Row
    private(set) var count = 0
    private var lines: CountFileLines

    init(_ source: @escaping CountFileLines.Source) throws(CountFileRefusal) {
        lines = try CountFileLines(source)
        guard let header = try lines.next() else {
            throw CountFileRefusal("the file is empty. Its first line names the columns.")
        }
        self.header = header
    }

    mutating func next() throws(CountFileRefusal) -> CountFileLines.Row? {
        guard let row = try lines.next() else { return nil }
        count += 1
        guard row.fields.count == header.fields.count else {
            throw CountFileRefusal(
                line: row.line,
                "there are \(row.fields.count) fields, but the first line names \(header.fields.count) columns. "
                    + "Quote fields that contain the separator."
            )
        }
        return row
    }
}
