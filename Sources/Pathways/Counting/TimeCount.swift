import Kernel

/// Counts how long something has lasted, over a timeline with gaps (Zählung von Zeiten).
///
/// One run is counted by the calendar (§§ 187, 188 BGB). Where time is put together from pieces, whole months of a
/// piece stay months, and thirty days make one (§ 191 BGB).
struct TimeCount {
    let atLeast: Span
    /// Whether an interruption begins the count anew.
    let uninterrupted: Bool
    /// Interruptions up to this long do no harm, and so many of them.
    let harmlessGap: Span
    let harmlessGaps: Int

    /// Met from the day the time is complete; unknown where only days of which nothing is known could complete it.
    func line(over stretches: [TimeStretch]) -> VerdictLine {
        let least = completed(over: stretches, unknownCounts: false)
        guard stretches.contains(where: { $0.worth == .unknown }) else { return least }
        let most = completed(over: stretches, unknownCounts: true)
        return least.combined(with: most) { $0 == .met ? .met : ($1 == .met ? .unknown : .unmet) }
    }

    private func completed(over stretches: [TimeStretch], unknownCounts: Bool) -> VerdictLine {
        var line = VerdictLine(.unmet)
        var left = TimeLeft(atLeast)
        var gaps = harmlessGaps
        for stretch in stretches.joined(unknownAs: unknownCounts ? .counts : .interrupts) {
            switch worth(stretch, &gaps) {
            case .counts, .unknown: left.pass(stretch, weight: 1, &line)
            case .countsHalf: left.pass(stretch, weight: 2, &line)
            case .skipped: break
            case .interrupts:
                guard uninterrupted else { break }
                line.append(.unmet, from: stretch.from)
                left = TimeLeft(atLeast)
                gaps = harmlessGaps
            }
        }
        return line
    }

    private func worth(_ stretch: TimeStretch, _ gaps: inout Int) -> TimeStretch.Worth {
        guard stretch.worth == .interrupts, uninterrupted, gaps > 0, isHarmless(stretch) else {
            return stretch.worth
        }
        gaps -= 1
        return .skipped
    }

    private func isHarmless(_ stretch: TimeStretch) -> Bool {
        guard stretch.from != VerdictLine.ever, let through = stretch.through else { return false }
        let end = Day.firstDayAfter(completing: harmlessGap, since: Day(number: stretch.from)).number
        return through < end
    }
}

/// What is still missing of a length of time while its pieces are passed one by one (Restzeit).
struct TimeLeft {
    private var months: Int
    /// May go below zero, when pieces of months are put together.
    private var days: Int
    private var isComplete: Bool

    init(_ span: Span) {
        months = span.months
        days = span.days
        isComplete = false
    }

    /// Takes the days of a stretch off what is left; notes the day on which nothing is left.
    mutating func pass(_ stretch: TimeStretch, weight: Int, _ line: inout VerdictLine) {
        if isComplete { return }
        guard stretch.from != VerdictLine.ever else {
            // It has been so for longer than anyone remembers.
            isComplete = true
            line.append(.met, from: VerdictLine.ever)
            return
        }
        let done = end(from: stretch.from, weight: weight)
        if stretch.through.map({ done <= $0 + 1 }) ?? true {
            isComplete = true
            line.append(.met, from: done)
        } else if let through = stretch.through {
            take(from: stretch.from, through: through, weight: weight)
        }
    }

    private func end(from: Int, weight: Int) -> Int {
        let whole = Day.firstDayAfter(completing: .months(max(0, months) * weight), since: Day(number: from))
            .number
        return max(from, whole + days * weight)
    }

    private mutating func take(from: Int, through: Int, weight: Int) {
        let first = Day(number: from)
        var whole = max(0, (through - from) / 31)
        while Day.firstDayAfter(completing: .months(whole + 1), since: first).number <= through + 1 {
            whole += 1
        }
        let rest = through + 1 - Day.firstDayAfter(completing: .months(whole), since: first).number
        months -= whole / weight
        days -= rest / weight + (whole % weight) * 15
        while days < 0, months > 0 {
            months -= 1
            days += 30
        }
    }
}
