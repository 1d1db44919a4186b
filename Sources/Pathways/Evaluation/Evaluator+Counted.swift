import Kernel

extension Evaluator {
    func counted(_ count: TitleCount) -> VerdictLine {
        var stretches = statuses.stretches { count.worth(of: $0) }
        if let start = count.starting {
            stretches = counting(count, stretches, since: situation.happened(start))
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
            return line == VerdictLine(.unmet) ? line : VerdictLine(.unknown)
        }
        return Self.certain(
            line.constant(from: Age.reached(years, born: earliest)),
            line.constant(from: Age.reached(years, born: latest))
        )
    }

    /// From the event until a counted title the procedure counts; where it may have begun, it may.
    private func counting(
        _ count: TitleCount,
        _ own: [TimeStretch],
        since start: UncertainDay??
    ) -> [TimeStretch] {
        let counted = own.filter { $0.worth == .counts }
        guard start != .some(nil), let first = counted.first?.from, let last = counted.last?.from else {
            return own
        }
        let here = (situation.entered.earliest ?? situation.born.earliest)?.number ?? VerdictLine.ever
        guard let event = start.flatMap({ $0 }), let from = event.earliest.map({ max($0.number, here) }),
            let latest = event.latest.map({ max($0.number, here) })
        else {
            return own.cut(to: min(here, first))
                + before(count, own, .unknown, others: .skipped).cut(from: here, to: first)
                + before(count, own, .unknown, others: nil).cut(from: first, to: last) + own.cut(from: last)
        }
        guard from < last else { return own }
        let others: TimeStretch.Worth? = first < latest ? nil : .skipped
        let next = max(latest, counted.first { $0.reaches(latest) }?.from ?? latest)
        let perhaps = before(count, own, .unknown, others: others).cut(from: from, to: min(latest, last))
        let certainly = before(count, own, .counts, others: others).cut(from: latest, to: next)
        return own.cut(to: from) + perhaps + certainly + own.cut(from: latest > last ? last : next)
    }

    /// What the days are worth before a counted title: the procedure something, the others something else.
    private func before(
        _ count: TitleCount,
        _ own: [TimeStretch],
        _ procedure: TimeStretch.Worth,
        others: TimeStretch.Worth?
    ) -> [TimeStretch] {
        guard let titles = count.procedure else {
            return own.map { $0.worth == .counts ? $0 : $0.worth(procedure) }
        }
        return statuses.stretches { held in
            let worth = count.worth(of: held)
            if worth == .counts { return worth }
            return held.overlaps(titles) ? procedure : others ?? worth
        }
    }
}

extension VerdictLine {
    fileprivate func constant(from day: Day) -> VerdictLine {
        VerdictLine(self[day]).within(from: day.number, through: nil, else: self)
    }
}

extension TimeStretch {
    /// Whether it goes on up to a day or beyond.
    fileprivate func reaches(_ day: Int) -> Bool { through.map { $0 >= day } ?? true }

    fileprivate func worth(_ other: Worth) -> TimeStretch {
        TimeStretch(from: from, through: through, worth: other)
    }
}

extension [TimeStretch] {
    /// What lies from one day on and before another.
    fileprivate func cut(from start: Int = VerdictLine.ever, to end: Int = Int.max) -> [TimeStretch] {
        if start >= end { return [] }
        return compactMap { stretch in
            let from = Swift.max(stretch.from, start)
            let through = Swift.min(stretch.through ?? Int.max, end == Int.max ? Int.max : end - 1)
            if through < from { return nil }
            return TimeStretch(from: from, through: through == Int.max ? nil : through, worth: stretch.worth)
        }
    }
}
