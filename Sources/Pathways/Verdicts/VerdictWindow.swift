import Kernel

/// Days in a row on which a verdict stays the same (Zeitfenster).
public struct VerdictWindow: Hashable, Sendable {
    public let verdict: Verdict
    /// `nil` where it was so as far back as anything is known.
    public let from: Day?
    /// The last day; `nil` where nothing known ends it.
    public let until: Day?
}

extension VerdictLine {
    public var windows: [VerdictWindow] {
        steps.indices.map { index in
            VerdictWindow(
                verdict: steps[index].verdict,
                from: steps[index].from == Self.ever ? nil : Day(number: steps[index].from),
                until: index + 1 < steps.count ? Day(number: steps[index + 1].from - 1) : nil
            )
        }
    }

    /// The window a day lies in.
    public func window(on day: Day) -> VerdictWindow { windows[index(of: day.number)] }

    /// The first day, not before the given one, whose verdict passes; `nil` where there is none.
    public func first(onOrAfter day: Day, where passes: (Verdict) -> Bool) -> Day? {
        let start = index(of: day.number)
        if passes(steps[start].verdict) { return day }
        return steps[(start + 1)...].first { passes($0.verdict) }.map { Day(number: $0.from) }
    }

    /// The last day of the run around the given one in which every verdict passes; `nil` where it goes on.
    public func last(from day: Day, while passes: (Verdict) -> Bool) -> Day? {
        steps[(index(of: day.number) + 1)...].first { !passes($0.verdict) }.map { Day(number: $0.from - 1) }
    }

    /// Since when every verdict up to the given day passes; `nil` where it was always so.
    public func start(before day: Day, while passes: (Verdict) -> Bool) -> Day? {
        var at = index(of: day.number)
        while at > 0, passes(steps[at - 1].verdict) { at -= 1 }
        return steps[at].from == Self.ever ? nil : Day(number: steps[at].from)
    }
}
