/// Makes a log of the columns of a table (Tabelle als Protokoll).
struct TableAssembly {
    private let layout: TableLayout
    private var log = EventLog()
    private var caseOf: [UInt32] = []
    private var ofCases: [AttributeColumn] = []

    init(_ layout: TableLayout, _ times: [Int64]) {
        self.layout = layout
        log.times = times
    }

    mutating func take(_ number: Int, _ codes: inout [UInt32], _ texts: TextList) {
        defer { codes = [] }
        let key = layout.columns[number]
        switch layout.roles[number] {
        case .caseName: (caseOf, log.caseNames) = (codes, texts)
        case .activity: log.activity = CategoryColumn(codes: codes, names: texts.all)
        case .resource: log.resource = category(codes, texts)
        case .group: log.group = category(codes, texts)
        case .lifecycle: log.lifecycle = category(codes, texts)
        case .time: break
        case nil where key.isEmpty || texts.count == 0: break
        case nil where key.hasPrefix("case:"):
            ofCases.append(TableTyping.column(String(key.dropFirst(5)), codes, texts))
        case nil: log.eventAttributes.append(TableTyping.column(key, codes, texts))
        }
    }

    private func category(_ codes: [UInt32], _ texts: TextList) -> CategoryColumn? {
        texts.count == 0 ? nil : CategoryColumn(codes: codes, names: texts.all)
    }

    /// Rows without case, activity or time are left out, as pm4py leaves them out.
    consuming func assembled() -> EventLog {
        let none = CategoryColumn.none, activities = log.activity.codes, times = log.times
        let isWhole = { (caseOf: [UInt32], row: Int) in
            caseOf[row] != none && activities[row] != none && times[row] != EventLog.noTime
        }
        let kept = (0..<times.count).filter { isWhole(caseOf, $0) }
        if kept.count < times.count {
            log = log.eventsReordered(kept.map { UInt32($0) })
            ofCases = ofCases.map { $0.reordered(kept.map { UInt32($0) }, of: times.count) }
            caseOf = kept.map { caseOf[$0] }
        }
        log.caseAttributes = ofCases.map { ofCase($0) }
        let order = CaseOrder(
            caseOf: caseOf,
            caseCount: log.caseNames.count,
            times: log.times,
            inTimeOrder: true
        )
        log.caseStarts = order.caseStarts
        let sorted = order.events.map { log.eventsReordered($0) } ?? log
        guard kept.count < times.count else { return sorted }
        return sorted.keeping(cases: { !sorted.events(of: $0).isEmpty })
    }

    /// What the rows of a case say of it: the first value there is.
    private func ofCase(_ column: AttributeColumn) -> AttributeColumn {
        var placeOf = [Int](repeating: -1, count: log.caseNames.count)
        for place in 0..<column.values.count {
            let number = Int(caseOf[column.rows.map { Int($0[place]) } ?? place])
            if placeOf[number] < 0 { placeOf[number] = place }
        }
        let rows = placeOf.indices.filter { placeOf[$0] >= 0 }
        return AttributeColumn(
            column.key,
            rows: rows.count == placeOf.count ? nil : rows.map { UInt32($0) },
            column.values.picked(rows.map { placeOf[$0] })
        )
    }
}
