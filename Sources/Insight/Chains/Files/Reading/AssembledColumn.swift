/// One attribute of the whole file while its stretches are put together (Spalte beim Zusammensetzen).
final class AssembledColumn {
    let key: String
    let place: ReadPlace
    let kind: AttributeValues.Kind
    /// Nothing as long as every row has a value.
    private var rows: [UInt32]?
    private var codes: [UInt32] = []
    private var words: [Int64] = []
    private var numbers: [Double] = []
    private var flags: [Bool] = []
    private(set) var texts = TextList()
    private var interner = TextInterner()
    private var count = 0
    private let isUnique: Bool

    init(_ key: String, _ place: ReadPlace, _ kind: AttributeValues.Kind) {
        self.key = key
        self.place = place
        self.kind = kind
        isUnique = kind == .nested || place == .trace && key == "concept:name"
    }

    /// Learns the texts a thread has met since the last time.
    func translate(_ column: UnsafeMutablePointer<ReadColumn>, _ codes: inout [UInt32]) {
        guard !isUnique else { return }
        while codes.count < column.pointee.texts.count {
            codes.append(interner.code(of: column.pointee.texts.text(codes.count)))
        }
    }

    func append(
        _ column: UnsafeMutablePointer<ReadColumn>,
        _ translated: [UInt32],
        shift: UInt32,
        rowsBefore: Int,
        rows newRows: Int
    ) {
        let values = UnsafeBufferPointer(column.pointee.values.buffer)
        let own = UnsafeBufferPointer(column.pointee.rows.buffer)
        if values.isEmpty, rows != nil { return }
        if rows == nil, count != rowsBefore || values.count != newRows {
            rows = (0..<count).map { UInt32($0) }
        }
        rows?.append(contentsOf: own.lazy.map { $0 &+ shift })
        count += values.count
        switch kind {
        case _ where isUnique: appendTexts(values, column)
        case .text, .identifier: appendCodes(values, translated)
        case .time, .whole: words.append(contentsOf: values.lazy.map { Int64(bitPattern: $0) })
        case .number: numbers.append(contentsOf: values.lazy.map { Double(bitPattern: $0) })
        case .flag: flags.append(contentsOf: values.lazy.map { $0 != 0 })
        case .nested: break
        }
    }

    private func appendCodes(_ values: UnsafeBufferPointer<UInt64>, _ translated: [UInt32]) {
        translated.withUnsafeBufferPointer { translated in
            codes.append(contentsOf: values.lazy.map { translated[Int($0)] })
        }
    }

    private func appendTexts(
        _ values: UnsafeBufferPointer<UInt64>,
        _ column: UnsafeMutablePointer<ReadColumn>
    ) {
        for value in values {
            let start = column.pointee.bytes.base + Int(value >> 24)
            texts.append(utf8: UnsafeBufferPointer(start: start, count: Int(value & 0xFF_FFFF)))
        }
    }

    func eachRow(_ body: (Int, Int) -> Void) {
        for place in 0..<count { body(rows.map { Int($0[place]) } ?? place, place) }
    }

    private var values: AttributeValues {
        switch kind {
        case .text: .text(codes: codes, names: interner.texts)
        case .identifier: .identifier(codes: codes, names: interner.texts)
        case .time: .time(words)
        case .whole: .whole(words)
        case .number: .number(numbers)
        case .flag: .flag(flags)
        case .nested: .nested(texts)
        }
    }

    /// Hands its values to the log and keeps none.
    func move(to log: inout EventLog, eventCount: Int, caseCount: Int, caseOf: [UInt32]) {
        switch (place, key, kind) {
        case (.event, "concept:name", .text): log.activity = category(eventCount)
        case (.event, "org:resource", .text): log.resource = category(eventCount)
        case (.event, "org:group", .text): log.group = category(eventCount)
        case (.event, "lifecycle:transition", .text): log.lifecycle = category(eventCount)
        case (.event, "time:timestamp", .time): log.times = times(eventCount)
        case (.event, _, _): log.eventAttributes.append(column(rowCount: eventCount))
        case (.trace, "concept:name", .text): break
        default: log.caseAttributes.append(ofCases(caseCount, caseOf))
        }
    }

    private func column(rowCount: Int) -> AttributeColumn {
        let isDense = count == rowCount
        defer { empty() }
        return AttributeColumn(key, rows: isDense ? nil : rows ?? (0..<count).map { UInt32($0) }, values)
    }

    private func ofCases(_ caseCount: Int, _ caseOf: [UInt32]) -> AttributeColumn {
        guard caseOf.count != caseCount else { return column(rowCount: caseCount) }
        var builder = AttributeColumnBuilder(column(rowCount: -1))
        builder.replace(rows: builder.rows.map { caseOf[Int($0)] }, places: Array(0..<builder.rows.count))
        return builder.ordered().column(rowCount: caseCount)
    }

    private func category(_ eventCount: Int) -> CategoryColumn {
        defer { empty() }
        return CategoryColumn(codes: dense(codes, eventCount, CategoryColumn.none), names: interner.texts.all)
    }

    private func times(_ eventCount: Int) -> [Int64] {
        defer { empty() }
        return dense(words, eventCount, EventLog.noTime)
    }

    private func dense<Value>(_ values: [Value], _ rowCount: Int, _ missing: Value) -> [Value] {
        if values.count == rowCount { return values }
        var all = [Value](repeating: missing, count: rowCount)
        eachRow { row, place in all[row] = values[place] }
        return all
    }

    private func empty() {
        (rows, codes, words, numbers, flags) = (nil, [], [], [], [])
        (texts, interner, count) = (TextList(), TextInterner(), 0)
    }
}
