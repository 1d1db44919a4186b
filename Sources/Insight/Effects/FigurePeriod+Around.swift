import Kernel

extension FigurePeriod.Step {
    /// The last whole ones before the day and equally many after it that are over; empty where none is.
    func series(around day: Day, until today: Day, most: Int) -> [FigurePeriod] {
        let before = FigurePeriod.last(self, before: day.adding(days: -1))
        let end = before.until.adding(days: 1)
        let first = end == day ? end : end.addingMonths(months)
        let passed = FigurePeriod.last(self, before: today).until.monthsSince(first) / months
        guard passed > 0 else { return [] }
        let count = min(passed, most)
        let last = first.addingMonths(count * months).adding(days: -1)
        return before.series(count) + FigurePeriod.last(self, before: last).series(count)
    }

    /// The last one before the day and the last that is over, a year after the day at most; empty where none is.
    func ends(around day: Day, until today: Day) -> [FigurePeriod] {
        let all = series(around: day, until: today, most: 12 / months)
        guard !all.isEmpty else { return [] }
        return [all[all.count / 2 - 1], all[all.count - 1]]
    }
}

extension FigurePeriod {
    var months: Int { until.monthsSince(from) }

    func extended(until last: FigurePeriod) -> FigurePeriod {
        FigurePeriod(from: from, until: last.until)
    }
}

extension Day {
    /// Whole months from the first day of a month to this last day of one.
    fileprivate func monthsSince(_ first: Day) -> Int { (year - first.year) * 12 + month - first.month + 1 }
}
