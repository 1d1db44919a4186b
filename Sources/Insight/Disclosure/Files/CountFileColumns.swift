/// Which column of a file holds the counts; all others are dimensions (Spalten der Tabellendatei).
struct CountFileColumns {
    let names: [String]
    let count: Int

    var dimensions: [Int] { names.indices.filter { $0 != count } }

    init(
        _ header: CountFileLines.Row,
        rows: [CountFileLines.Row],
        options: CountFile.Options
    ) throws(CountFileRefusal) {
        names = header.fields
        if let empty = names.firstIndex(of: "") {
            throw CountFileRefusal(
                line: header.line,
                column: "\(empty + 1)",
                "the column has no name. Name it."
            )
        }
        let twice = Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.keys.min()
        if let twice {
            throw CountFileRefusal(
                line: header.line,
                column: twice,
                "the name occurs twice. Rename one of them."
            )
        }
        count = try Self.find(names, rows, options.countColumn, line: header.line)
    }

    /// Whether the first line tells which column holds the counts, or only the rows do.
    static func isTold(by names: [String], _ options: CountFile.Options) -> Bool {
        options.countColumn != nil || names.contains { CountFile.countNames.contains($0.lowercased()) }
    }

    private static func find(
        _ names: [String],
        _ rows: [CountFileLines.Row],
        _ wanted: String?,
        line: Int
    ) throws(CountFileRefusal) -> Int {
        if let wanted {
            guard let column = names.firstIndex(where: { $0.lowercased() == wanted.lowercased() }) else {
                throw CountFileRefusal(
                    line: line,
                    "there is no column „\(wanted)“. The columns are: \(names.joined(separator: ", "))."
                )
            }
            return column
        }
        let known = names.lastIndex { CountFile.countNames.contains($0.lowercased()) }
        let numeric = names.indices.last { column in
            !rows.isEmpty && rows.allSatisfy { WrittenCount.read($0.fields[column]) != nil }
        }
        guard let column = known ?? numeric else {
            throw CountFileRefusal(
                line: line,
                "no column holds only counts. Name it with --count, or call it count or Anzahl."
            )
        }
        return column
    }
}
