import Kernel

extension Evaluator {
    func counted(_ count: TitleCount) -> VerdictLine {
        var stretches = statuses.stretches { count.worth(of: $0) }
        if let start = count.starting {
            let before = count.procedure.map { titles in statuses.stretches { $0.inProcedure(titles) } }
            stretches = counting(stretches, before: before, since: situation.happened(start))
        }
        let line = TimeCount(
            atLeast: count.atLeast,
            uninterrupted: count.run == .uninterrupted,
            harmlessGap: count.harmlessGap,
            harmlessGaps: count.harmlessGaps
        )
        .line(over: stretches)
        if let day = count.asOf { return VerdictLine(line[day]) }
        return count.onCompleting.map { completing($0, line) } ?? line
    }

    /// Of the days a test asks for those that nobody has written down exactly.
    func missingDays(of test: ConditionTest) -> [FactKey] {
        switch test {
        case .counted, .event: test.facts.filter { !isExact(situation.happened($0)) }
        default: []
        }
    }

    private func isExact(_ happened: UncertainDay??) -> Bool {
        guard let known = happened else { return false }
        return known.map { $0.earliest == $0.latest } ?? true
    }

    /// What holds on the day a year of life is completed holds from then on.
    private func completing(_ years: Int, _ line: VerdictLine) -> VerdictLine {
        guard let earliest = situation.born.earliest, let latest = situation.born.latest else {
            return line.map { $0 == .unmet ? .unmet : .unknown }
        }
        return Self.certain(
            line.constant(from: Age.reached(years, born: earliest)),
            line.constant(from: Age.reached(years, born: latest))
        )
    }

    private func counting(
        _ stretches: [TimeStretch],
        before: [TimeStretch]?,
        since start: UncertainDay??
    ) -> [TimeStretch] {
        if let start, start == nil { return stretches }
        let day = start.flatMap { $0 }
        let earliest = day?.earliest ?? situation.entered.earliest ?? situation.born.earliest
        let latest = day?.latest?.number
        guard
            let first = stretches.first(where: { $0.worth == .counts && $0.from > latest ?? VerdictLine.ever }
            )
        else { return stretches }
        let began = earliest?.number ?? VerdictLine.ever
        let before = before ?? stretches.map(\.wholeTime)
        return stretches.cut(from: VerdictLine.ever, to: began)
            + before.cut(from: began, to: latest ?? first.from).map(\.uncertain)
            + before.cut(from: latest ?? first.from, to: first.from)
            + stretches.cut(from: first.from, to: Int.max)
    }
}

extension TitleSet {
    /// What a time before the first counted title is worth where only these titles count of it.
    fileprivate func inProcedure(_ titles: TitleSet) -> TimeStretch.Worth {
        overlaps(titles) ? .counts : .skipped
    }
}

extension VerdictLine {
    fileprivate func constant(from day: Day) -> VerdictLine {
        VerdictLine(self[day]).within(from: day.number, through: nil, else: self)
    }
}

extension TimeStretch {
    /// All of the time counts, whatever was held then.
    fileprivate var wholeTime: TimeStretch { TimeStretch(from: from, through: through, worth: .counts) }

    /// Nobody knows whether it had begun.
    fileprivate var uncertain: TimeStretch {
        worth == .counts ? TimeStretch(from: from, through: through, worth: .unknown) : self
    }
}

extension [TimeStretch] {
    /// What lies from one day on and before another.
    fileprivate func cut(from start: Int, to end: Int) -> [TimeStretch] {
        compactMap { stretch in
            let from = Swift.max(stretch.from, start)
            let through = Swift.min(stretch.through ?? Int.max, end == Int.max ? Int.max : end - 1)
            if through < from { return nil }
            return TimeStretch(from: from, through: through == Int.max ? nil : through, worth: stretch.worth)
        }
    }
}
