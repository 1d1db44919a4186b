import Kernel

extension Population {
    /// One person's facts put together again.
    func situation(_ place: Int) -> Situation {
        if let situation = irregular[place] { return situation }
        var situation = Situation(born: Self.day(born[place]), entered: Self.day(entered[place]))
        situation.statuses = statuses.range(place).map { index in
            StatusRecord(
                ResidenceTitle.allCases[Int(statuses.titles[index])],
                from: Self.day(statuses.from[index]),
                until: Self.end(statuses.until(index))
            )
        }
        for (key, column) in facts {
            if column.vague.contains(place) {
                situation.facts[key] = column.vagueRecord(place).map { [$0] }
            } else if let record = column.record(place) {
                situation.facts[key] = [record]
            }
        }
        return situation
    }

    fileprivate static func day(_ number: Int32) -> UncertainDay {
        number <= Column.ever ? .unknown : .day(Day(number: Int(number)))
    }

    fileprivate static func end(_ number: Int32) -> Day? {
        number == Column.open ? nil : Day(number: Int(number))
    }
}

extension FactColumn {
    /// A column does not tell a yes from a step or an event; every test that asks it knows which one it means.
    fileprivate func record(_ place: Int) -> FactRecord? {
        guard place < answers.count, answers[place] != Self.unknown else { return nil }
        return FactRecord(
            answers[place] == Self.no ? .no : value(place),
            from: kind == .event ? .unknown : Population.day(from(place)),
            until: Population.end(until(place))
        )
    }

    /// Written down on a day, and nobody knows since when.
    fileprivate func vagueRecord(_ place: Int) -> FactRecord? {
        record(place).map { record in
            FactRecord(record.value, until: record.until, recordedOn: record.from.latest)
        }
    }

    private func value(_ place: Int) -> FactValue {
        switch kind {
        case .flag: .yes
        case .level: .level(Int(answers[place] - Self.yes))
        case .number: .number(Int(values[place]))
        case .event: .happened(Population.day(from(place)))
        }
    }
}
