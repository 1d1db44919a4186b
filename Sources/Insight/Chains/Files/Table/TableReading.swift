/// The reading of a table: cut where a line ends outside quotes, put together by case and time (Leseauftrag Tabelle).
final class TableReading: ReadingJob {
    private let layout: TableLayout
    private var interners: [TextInterner]
    private var codes: [[UInt32]]
    private var times: [Int64] = []

    init(_ layout: TableLayout) {
        self.layout = layout
        interners = Array(repeating: TextInterner(), count: layout.columns.count)
        codes = Array(repeating: [], count: layout.columns.count)
    }

    func reader() -> TableReader { TableReader(layout) }

    func begin(_ stretch: Stretch) {}

    /// The last line end before which the number of quotes is even.
    func end(of stretch: Stretch) -> Int? {
        let bytes = UnsafeBufferPointer(start: stretch.base, count: stretch.count)
        var quotes = bytes.reduce(0) { $0 &+ ($1 == 0x22 ? 1 : 0) }
        for place in stride(from: stretch.count - 1, through: 0, by: -1) {
            if bytes[place] == 0x22 { quotes -= 1 }
            if bytes[place] == 0x0A, quotes % 2 == 0 { return place + 1 }
        }
        return nil
    }

    func read(_ stretch: Stretch, _ reader: TableReader, carefully: Bool) throws -> Int {
        reader.empty()
        let start = stretch.number == 0 ? min(layout.headerLength, stretch.count) : 0
        var scan = TableScan(stretch, separator: layout.separator, from: start)
        return try scan.rows(into: reader)
    }

    func take(_ stretch: Stretch, _ reader: TableReader) throws {
        guard codes[0].count + times.count + reader.rows < Int(UInt32.max) else {
            throw LogRefusal("the table has more than four billion rows; split it")
        }
        for number in 0..<reader.count {
            let column = reader.columns + number
            if column.pointee.isTime {
                times.append(contentsOf: UnsafeBufferPointer(column.pointee.times.buffer))
                continue
            }
            while reader.codes[number].count < column.pointee.texts.count {
                let text = column.pointee.texts.text(reader.codes[number].count)
                reader.codes[number].append(interners[number].code(of: text))
            }
            reader.codes[number].withUnsafeBufferPointer { own in
                codes[number].append(
                    contentsOf: UnsafeBufferPointer(column.pointee.codes.buffer).lazy.map {
                        $0 == CategoryColumn.none ? $0 : own[Int($0)]
                    }
                )
            }
        }
    }

    func log() -> EventLog {
        var assembly = TableAssembly(layout, times)
        for number in layout.columns.indices where layout.roles[number] != .time {
            assembly.take(number, &codes[number], interners[number].texts)
            interners[number] = TextInterner()
        }
        return assembly.assembled()
    }
}
