import Kernel

extension Population {
    /// Adds a person.
    public mutating func append(_ situation: Situation, facts catalogue: FactCatalogue) {
        let place = count
        count += 1
        let fits = add(statuses: situation)
        born.append(Self.number(situation.born))
        if !fits || !situation.isRegular { irregular[place] = situation }
        for (key, records) in situation.facts {
            add(records, to: key, as: catalogue[key]?.kind, at: place)
        }
    }

    /// Gives every column its full length; must be called once after the last person.
    public mutating func close() {
        for key in facts.keys { facts[key]?.pad(to: count) }
    }

    private mutating func add(
        _ records: [FactRecord],
        to key: FactKey,
        as kind: FactDefinition.Kind?,
        at place: Int
    ) {
        guard let record = records.first else { return }
        var column = facts[key] ?? FactColumn(kind ?? record.value.kind)
        column.pad(to: place)
        var from = record.certainFrom == VerdictLine.ever ? Column.ever : Int32(record.certainFrom)
        var value: Int32 = 0
        var answer = FactColumn.yes
        switch record.value {
        case .yes: break
        case .no: answer = FactColumn.no
        case .level(let level): answer = FactColumn.yes + UInt8(clamping: level)
        case .number(let number): value = Int32(clamping: number)
        case .happened(let day): from = Self.number(day)
        }
        if record.from == .unknown, record.recordedOn != nil { column.vague.insert(place) }
        column.answers.append(answer)
        column.values.append(value)
        column.from.append(from)
        column.until.append(record.until.map { Int32($0.number) } ?? Column.open)
        facts[key] = column
    }

    /// False where the statuses overlap, leave days out or begin on an uncertain day.
    private mutating func add(statuses situation: Situation) -> Bool {
        entered.append(Self.number(situation.entered))
        let ordered = situation.statuses.sorted { $0.from.latest ?? .max < $1.from.latest ?? .max }
        var fits = situation.entered.earliest == ordered.first?.from.latest
        for (index, status) in ordered.enumerated() {
            let next = index + 1 < ordered.count ? ordered[index + 1].from.latest?.number : nil
            let until = status.until?.number ?? next.map { $0 - 1 }
            if let next, until.map({ $0 + 1 }) != next { fits = false }
            if status.from.earliest != status.from.latest || status.from == .unknown { fits = false }
            self.statuses.titles.append(status.title.ordinal)
            self.statuses.from.append(Self.number(status.from))
            self.statuses.until.append(until.map { Int32($0) } ?? Column.open)
        }
        self.statuses.offsets.append(Int32(self.statuses.titles.count))
        return fits && !ordered.isEmpty
    }

    private static func number(_ day: UncertainDay) -> Int32 {
        day.latest.map { Int32($0.number) } ?? Column.missing
    }
}

extension FactValue {
    fileprivate var kind: FactDefinition.Kind {
        switch self {
        case .yes, .no: .flag
        case .level: .level
        case .number: .number
        case .happened: .event
        }
    }
}

extension Situation {
    /// Whether each fact has one record with certain days.
    fileprivate var isRegular: Bool {
        Self.isCertain(born) && Self.isCertain(entered)
            && facts.values.allSatisfy { records in
                guard records.count == 1, let record = records.first else { return records.isEmpty }
                if case .happened(let day) = record.value { return day != .unknown && Self.isCertain(day) }
                return Self.isCertain(record.from)
            }
    }

    private static func isCertain(_ day: UncertainDay) -> Bool { day.earliest == day.latest }
}

extension Day {
    fileprivate static let max = Day(number: Int(Int32.max))
}
