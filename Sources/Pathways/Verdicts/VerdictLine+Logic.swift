extension VerdictLine {
    public func and(_ other: VerdictLine) -> VerdictLine { combined(with: other) { $0.and($1) } }

    public func or(_ other: VerdictLine) -> VerdictLine { combined(with: other) { $0.or($1) } }

    public var negated: VerdictLine { map(\.negated) }

    public func map(_ change: (Verdict) -> Verdict) -> VerdictLine {
        var line = VerdictLine(reserving: steps.count)
        for step in steps { line.append(change(step.verdict), from: step.from) }
        return line
    }

    /// Day by day what the function makes of both.
    @inline(__always)
    func combined(with other: VerdictLine, _ join: (Verdict, Verdict) -> Verdict) -> VerdictLine {
        if steps.count == 1 { return other.map { join(steps[0].verdict, $0) } }
        if other.steps.count == 1 { return map { join($0, other.steps[0].verdict) } }
        var line = VerdictLine(reserving: steps.count + other.steps.count)
        var mine = 0
        var theirs = 0
        var day = Self.ever
        while true {
            line.append(join(steps[mine].verdict, other.steps[theirs].verdict), from: day)
            let next = mine + 1 < steps.count ? steps[mine + 1].from : never
            let after = theirs + 1 < other.steps.count ? other.steps[theirs + 1].from : never
            day = min(next, after)
            if day == never { return line }
            if next == day { mine += 1 }
            if after == day { theirs += 1 }
        }
    }

    /// The same with "unmet" on every day before one; `nil` for no such day.
    func startingWithUnmet(before day: Int?) -> VerdictLine {
        guard let day else { return self }
        return within(from: day, through: nil, else: VerdictLine(.unmet))
    }

    /// Between two windows that two possible days open, a day in between might open one too.
    var withoutInnerUnmet: VerdictLine {
        guard let first = steps.firstIndex(where: { $0.verdict != .unmet }),
            let last = steps.lastIndex(where: { $0.verdict != .unmet })
        else { return self }
        var line = VerdictLine(reserving: steps.count)
        for (index, step) in steps.enumerated() {
            let isInner = step.verdict == .unmet && index > first && index < last
            line.append(isInner ? .unknown : step.verdict, from: step.from)
        }
        return line
    }

    /// This line on the days of the period, another one around it; `nil` where there is no end.
    func within(from: Int, through: Int?, else other: VerdictLine) -> VerdictLine {
        var line = VerdictLine(reserving: steps.count + other.steps.count + 2)
        for step in other.steps where step.from < from { line.append(step.verdict, from: step.from) }
        line.append(verdict(on: from), from: from)
        for step in steps where step.from > from && through.map({ step.from <= $0 }) ?? true {
            line.append(step.verdict, from: step.from)
        }
        guard let through else { return line }
        line.append(other.verdict(on: through + 1), from: through + 1)
        for step in other.steps where step.from > through + 1 { line.append(step.verdict, from: step.from) }
        return line
    }
}

private let never = Int.max
