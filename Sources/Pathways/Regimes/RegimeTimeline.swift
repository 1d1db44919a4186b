import Kernel

/// From which law a person lives on which days, and where it changes (Verlauf der Rechtskreise).
///
/// It holds under the assumption that the facts stay as they are, and prepares a check; an office decides.
public struct RegimeTimeline: Sendable {
    /// In order and without holes; neighbours differ in the answer or in its reason.
    public let spans: [RegimeSpan]
    /// Changes from one answer to another, also into and out of what is not known.
    public let switches: [RegimeSwitch]

    public func answer(on day: Day) -> RegimeAnswer? { spans.first { $0.contains(day) }?.answer }

    /// The same with neighbours put together that differ in the reason alone.
    public var periods: [RegimeSpan] {
        spans.reduce(into: []) { periods, span in
            guard let last = periods.last, last.answer.says(theSameAs: span.answer) else {
                return periods.append(span)
            }
            periods[periods.count - 1] = RegimeSpan(from: last.from, until: span.until, answer: last.answer)
        }
    }

    /// Every calendar month from that of the one day to that of the other, with its spans cut to it.
    public func months(from first: Day, through last: Day) -> [RegimeMonth] {
        var months: [RegimeMonth] = []
        var day = first.beginningOfMonth
        while day <= last {
            months.append(RegimeMonth(first: day, spans: spans.compactMap { $0.cut(day, day.endOfMonth) }))
            day = day.beginningOfNextMonth
        }
        return months
    }
}

/// Days in a row with one answer (Zeitraum eines Rechtskreises).
public struct RegimeSpan: Hashable, Sendable {
    /// `nil` where it was so as far back as anything is known.
    public let from: Day?
    /// The last day; `nil` where nothing known ends it.
    public let until: Day?
    public let answer: RegimeAnswer

    public func contains(_ day: Day) -> Bool {
        from.map { $0 <= day } ?? true && until.map { day <= $0 } ?? true
    }

    public init(from: Day?, until: Day?, answer: RegimeAnswer) {
        self.from = from
        self.until = until
        self.answer = answer
    }

    func cut(_ first: Day, _ last: Day) -> RegimeSpan? {
        let from = max(from ?? first, first)
        let until = min(until ?? last, last)
        return from <= until ? RegimeSpan(from: from, until: until, answer: answer) : nil
    }
}

/// One calendar month; more than one span where the answer changes within it (Monat).
public struct RegimeMonth: Hashable, Sendable {
    public let first: Day
    /// At least one, together the whole month.
    public let spans: [RegimeSpan]

    /// The answer of the whole month, `nil` where it changes within the month.
    public var answer: RegimeAnswer? {
        guard let answer = spans.first?.answer else { return nil }
        return spans.allSatisfy { $0.answer.says(theSameAs: answer) } ? answer : nil
    }
}
