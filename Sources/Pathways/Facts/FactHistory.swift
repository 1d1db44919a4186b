import Kernel

/// The records of one fact put in order: which one speaks on which day (Verlauf einer Angabe).
///
/// A record that goes on gives way to one that begins later. Before the first, after the last, and where two
/// contradict each other, nothing is known.
struct FactHistory {
    let records: [FactRecord]

    init(_ records: [FactRecord]) {
        self.records =
            records.count < 2 ? records : records.sorted { $0.certainFrom < $1.certainFrom }
    }

    /// Day by day what a test makes of the value that speaks; the test must answer `met` or `unmet`.
    func line(_ test: (FactValue) -> Verdict) -> VerdictLine {
        guard let first = records.first else { return VerdictLine(.unknown) }
        var line = Self.line(first, through: end(of: 0), verdict: test(first.value))
        for index in records.indices.dropFirst() {
            let next = Self.line(records[index], through: end(of: index), verdict: test(records[index].value))
            line = line.combined(with: next, Self.told)
        }
        return records.count == 1 ? line : line.map { $0 == Self.contradiction ? .unknown : $0 }
    }

    private static func line(_ record: FactRecord, through: Int?, verdict: Verdict) -> VerdictLine {
        let from = record.certainFrom
        return VerdictLine(
            verdict,
            from: from == VerdictLine.ever ? nil : from,
            through: through,
            around: .unknown
        )
    }

    /// The last day of a record: its own, or the day before a later record may begin.
    private func end(of index: Int) -> Int? {
        let record = records[index]
        if let until = record.until { return until.number }
        let later = records[(index + 1)...].first { $0.certainFrom > record.certainFrom }
        return later.map { max($0.possibleFrom, record.certainFrom + 1) - 1 }
    }

    // A test never answers so; it stands for "two records contradict each other" until all are read.
    private static let contradiction = Verdict.notApplicable

    private static func told(_ left: Verdict, _ right: Verdict) -> Verdict {
        if left == .unknown { return right }
        return right == .unknown || left == right ? left : contradiction
    }
}

extension FactHistory {
    /// The days on which the fact certainly holds, and those on which it may, for counting how long.
    ///
    /// "Since 1 March" says of a first record that it was not so before: how long it has lasted is known.
    func stretches(_ test: (FactValue) -> Verdict) -> [TimeStretch] {
        line(test).startingWithUnmet(before: beginning(test)).stretches { verdict in
            switch verdict {
            case .met: .counts
            case .unmet: .interrupts
            default: .unknown
            }
        }
    }

    /// The first day on which it may have begun, where somebody has said since when.
    private func beginning(_ test: (FactValue) -> Verdict) -> Int? {
        guard let first = records.first, test(first.value) == .met else { return nil }
        return first.from.earliest?.number
    }
}
