import Kernel

@testable import Pathways

extension NaiveEvaluator {
    /// The titles held on a day, none where there certainly was none, `nil` where nobody knows.
    func held(on day: Day) -> [ResidenceTitle]? {
        let held = situation.statuses.filter { speaks($0, on: day) }.map(\.title)
        if !held.isEmpty { return held }
        guard let start = situation.entered.earliest ?? situation.born.earliest, day < start else {
            return nil
        }
        return []
    }

    private func speaks(_ status: StatusRecord, on day: Day) -> Bool {
        guard let from = status.from.latest, day >= from else { return false }
        if let until = status.until { return day <= until }
        let later = situation.statuses.filter { $0.from.latest.map { $0 > from } ?? false }
            .min { ($0.from.latest ?? day) < ($1.from.latest ?? day) }
        guard let next = later?.from.earliest else { return true }
        return day < next || day == from
    }

    /// What the fact says on a day: yes, no, or unknown where nothing or two different things are recorded.
    func value(_ key: FactKey, on day: Day, _ passes: (FactValue) -> Bool) -> Verdict {
        let records = situation.facts[key] ?? []
        let speaking = records.filter { speaks($0, among: records, on: day) }
        let answers = Set(speaking.map { passes($0.value) })
        return answers.count == 1 ? (answers.contains(true) ? .met : .unmet) : .unknown
    }

    private func speaks(_ record: FactRecord, among records: [FactRecord], on day: Day) -> Bool {
        func from(_ record: FactRecord) -> Day? { record.from.latest ?? record.recordedOn }
        guard let start = from(record), day >= start else { return false }
        if let until = record.until { return day <= until }
        let later = records.filter { from($0).map { $0 > start } ?? false }.min { left, right in
            (from(left) ?? day) < (from(right) ?? day)
        }
        guard let later else { return true }
        guard let possible = later.from.earliest else { return day == start }
        return day < possible || day == start
    }

    func lasting(_ test: LastingTest, of condition: Condition, on day: Day) -> Verdict {
        let least = test.level.flatMap { facts.level($0, of: test.fact) }
        let runs = runs(of: condition) { day in
            let verdict = self.value(test.fact, on: day) { value in
                guard let least else { return value == .yes }
                return if case .level(let level) = value { level >= least } else { false }
            }
            if verdict == .unknown, self.hadNotBegun(test.fact, least, before: day) { return .interrupts }
            return verdict == .met ? .counts : verdict == .unmet ? .interrupts : .unknown
        }
        let count = NaiveCount(
            span: test.atLeast,
            uninterrupted: test.run == .uninterrupted,
            gap: Span(),
            gaps: 0,
            day: day
        )
        return count.verdict(runs)
    }

    /// Whoever says since when says that it was not so before.
    private func hadNotBegun(_ key: FactKey, _ least: Int?, before day: Day) -> Bool {
        func from(_ record: FactRecord) -> Day { record.from.latest ?? record.recordedOn ?? day }
        let records = situation.facts[key] ?? []
        guard let start = records.map(from).min(), let first = records.first(where: { from($0) == start }),
            let earliest = first.from.earliest
        else { return false }
        let isSo = least.map { least in
            if case .level(let level) = first.value { level >= least } else { false }
        }
        return (isSo ?? (first.value == .yes)) && day < earliest
    }

    func counted(_ test: TitleCount, of condition: Condition, on day: Day) -> Verdict {
        let runs = runs(of: condition) { day in
            self.held(on: day).map { test.worth(of: TitleSet($0)) } ?? .unknown
        }
        let count = NaiveCount(
            span: test.atLeast,
            uninterrupted: test.run == .uninterrupted,
            gap: test.harmlessGap,
            gaps: test.harmlessGaps,
            day: test.asOf ?? day
        )
        return count.verdict(runs)
    }

    private func runs(of condition: Condition, _ worth: (Day) -> TimeStretch.Worth) -> [NaiveRun] {
        if let known = runs[ObjectIdentifier(condition)] { return known }
        var found: [NaiveRun] = []
        for number in RandomSituations.days {
            let day = Day(number: number)
            let worth = worth(day)
            if found.last?.worth == worth {
                found[found.count - 1].last = day
            } else {
                found.append(NaiveRun(first: day, last: day, worth: worth))
            }
        }
        runs[ObjectIdentifier(condition)] = found
        return found
    }
}

/// Days in a row that are worth the same; what touches the edge of the days looked at goes on beyond it.
struct NaiveRun {
    let first: Day
    var last: Day
    let worth: TimeStretch.Worth

    var hasAlwaysBeen: Bool { first.number == RandomSituations.days.lowerBound }
    var goesOn: Bool { last.number == RandomSituations.days.upperBound }
}

/// Counts, on the morning of a day, whether enough time lies behind.
private struct NaiveCount {
    let span: Span
    let uninterrupted: Bool
    let gap: Span
    let gaps: Int
    let day: Day

    func verdict(_ runs: [NaiveRun]) -> Verdict {
        if isComplete(runs, unknownCounts: false) { return .met }
        return isComplete(runs, unknownCounts: true) ? .unknown : .unmet
    }

    private func isComplete(_ runs: [NaiveRun], unknownCounts: Bool) -> Bool {
        var pieces: [NaiveRun] = []
        var gapsLeft = gaps
        var complete = false
        for run in joined(runs, unknown: unknownCounts ? .counts : .interrupts) where run.first <= day {
            switch run.worth {
            case .skipped: continue
            case .counts, .countsHalf:
                pieces.append(run)
                if run.hasAlwaysBeen || isDone(pieces) { complete = true }
            default:
                guard uninterrupted else { continue }
                if gapsLeft > 0, isHarmless(run) {
                    gapsLeft -= 1
                } else {
                    (pieces, complete, gapsLeft) = ([], false, gaps)
                }
            }
        }
        return complete
    }

    private func joined(_ runs: [NaiveRun], unknown: TimeStretch.Worth) -> [NaiveRun] {
        runs.reduce(into: []) { joined, run in
            let worth = run.worth == .unknown ? unknown : run.worth
            if joined.last?.worth == worth {
                joined[joined.count - 1].last = run.last
            } else {
                joined.append(NaiveRun(first: run.first, last: run.last, worth: worth))
            }
        }
    }

    private func isHarmless(_ run: NaiveRun) -> Bool {
        !run.hasAlwaysBeen && !run.goesOn
            && run.last < Day.firstDayAfter(completing: gap, since: run.first)
    }

    /// Whole months of a piece stay months, what is left over is days, and thirty of them are one.
    private func isDone(_ pieces: [NaiveRun]) -> Bool {
        var months = span.months
        var days = span.days
        for piece in pieces.dropLast() {
            let whole = wholeMonths(piece)
            let rest =
                Day.firstDayAfter(completing: .months(whole), since: piece.first).days(until: piece.last) + 1
            months -= piece.worth == .countsHalf ? whole / 2 : whole
            days -= piece.worth == .countsHalf ? rest / 2 + whole % 2 * 15 : rest
            while days < 0, months > 0 { (months, days) = (months - 1, days + 30) }
        }
        guard let last = pieces.last else { return false }
        let times = last.worth == .countsHalf ? 2 : 1
        let end = Day.firstDayAfter(completing: .months(max(0, months) * times), since: last.first)
            .adding(days: days * times)
        return day >= end && (last.goesOn || end <= last.last.adding(days: 1))
    }

    private func wholeMonths(_ piece: NaiveRun) -> Int {
        var whole = 0
        let after = piece.last.adding(days: 1)
        while Day.firstDayAfter(completing: .months(whole + 1), since: piece.first) <= after { whole += 1 }
        return whole
    }
}
