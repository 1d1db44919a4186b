/// Gathers the rows of a file: cells become the table, rows with a word for a total are checked against it.
struct CountFileReading {
    private struct Margin {
        let address: [Int?]
        let count: Int
        let line: Int
    }

    private let columns: CountFileColumns
    private let addsDuplicates: Bool
    private var places: [[String: Int]]
    private var categories: [[String]]
    private var cells: [[Int]: (count: Int, line: Int)] = [:]
    private var margins: [[Int?]: Margin] = [:]

    init(_ columns: CountFileColumns, addsDuplicates: Bool) {
        self.columns = columns
        self.addsDuplicates = addsDuplicates
        places = columns.dimensions.map { _ in [:] }
        categories = columns.dimensions.map { _ in [] }
    }

    mutating func take(_ row: CountFileLines.Row) throws(CountFileRefusal) {
        let written = row.fields[columns.count]
        guard let count = WrittenCount.read(written), count < Int(Int32.max) else {
            throw CountFileRefusal(
                line: row.line,
                column: columns.names[columns.count],
                WrittenCount.advice(written)
            )
        }
        var address: [Int?] = []
        for (number, column) in columns.dimensions.enumerated() {
            address.append(try place(row.fields[column], number, column, line: row.line))
        }
        let innermost = address.compactMap(\.self)
        if innermost.count == address.count {
            try add(count, at: innermost, line: row.line)
        } else if let other = margins.updateValue(
            Margin(address: address, count: count, line: row.line),
            forKey: address
        ) {
            throw CountFileRefusal(
                line: row.line,
                "the same total stands in line \(other.line). Remove one of them."
            )
        }
    }

    private mutating func place(
        _ word: String,
        _ number: Int,
        _ column: Int,
        line: Int
    ) throws(CountFileRefusal) -> Int? {
        guard !word.isEmpty else {
            throw CountFileRefusal(
                line: line,
                column: columns.names[column],
                "the field is empty. Write Gesamt for a total, or a name such as unbekannt."
            )
        }
        if let known = places[number][word] { return known }
        if CountFile.totalWords.contains(word.lowercased()) { return nil }
        categories[number].append(word)
        places[number][word] = categories[number].count - 1
        return categories[number].count - 1
    }

    private mutating func add(_ count: Int, at address: [Int], line: Int) throws(CountFileRefusal) {
        guard let known = cells[address] else {
            cells[address] = (count, line)
            return
        }
        guard addsDuplicates else {
            throw CountFileRefusal(
                line: line,
                "the same cell stands in line \(known.line). Remove one of them, or add them up with --add-duplicates."
            )
        }
        cells[address] = (known.count + count, known.line)
    }

    func table() throws(CountFileRefusal) -> StatisticalTable {
        guard !cells.isEmpty else {
            throw CountFileRefusal("there is no row with a cell below the first line. Add the counts.")
        }
        let dimensions = columns.dimensions.indices.map {
            TableDimension(columns.names[columns.dimensions[$0]], categories[$0])
        }
        let table: StatisticalTable
        do {
            table = try StatisticalTable(
                dimensions: dimensions,
                cells: cells.map { (address: $0.key, count: $0.value.count) }
            )
        } catch {
            throw CountFileRefusal("\(error)")
        }
        for margin in margins.values.sorted(by: { $0.line < $1.line }) {
            let sum = table.count(at: margin.address) ?? 0
            guard sum == margin.count else {
                throw CountFileRefusal(
                    line: margin.line,
                    column: columns.names[columns.count],
                    "the total is \(margin.count), but its cells add up to \(sum). Correct one of them."
                )
            }
        }
        return table
    }
}
