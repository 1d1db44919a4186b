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

    public init(
        _ bytes: [UInt8],
        options: Options = Options(),
        progress: (Int) -> Void = { _ in }
    ) throws(CountFileRefusal) {
        var lines = try CountFileLines(bytes)
        guard let header = try lines.next() else {
            throw CountFileRefusal("the file is empty. Its first line names the columns.")
        }
        var rows: [CountFileLines.Row] = []
        while let row = try lines.next() {
            guard row.fields.count == header.fields.count else {
                throw CountFileRefusal(
                    line: row.line,
                    "there are \(row.fields.count) fields, but the first line names \(header.fields.count) columns. "
                        + "Quote fields that contain the separator."
                )
            }
            rows.append(row)
            if rows.count.isMultiple(of: 10_000) { progress(rows.count) }
        }
        let columns = try CountFileColumns(header, rows: rows, options: options)
        countColumn = columns.names[columns.count]
        var reading = CountFileReading(columns, addsDuplicates: options.addsDuplicates)
        for row in rows { try reading.take(row) }
        table = try reading.table()
    }
}
