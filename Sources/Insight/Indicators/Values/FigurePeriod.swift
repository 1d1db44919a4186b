import Kernel

/// The days a figure is about: a stock is counted on the last of them (Berichtszeitraum).
///
/// Always whole months: figures of single days would show who came and went between two of them. What happens in a
/// period is shown for months, quarters and years of the calendar and for the year so far, see `FigureYear`.
public struct FigurePeriod: Hashable, Sendable {
    public enum Step: String, CaseIterable, Sendable {
        case month, quarter, year

        var months: Int {
            switch self {
            case .month: 1
            case .quarter: 3
            case .year: 12
            }
        }
    }

    public let from: Day
    public let until: Day

    init(from: Day, until: Day) {
        self.from = from
        self.until = until
    }

    /// The last so many whole months before the month of the day, or up to it where it is the last of its month.
    public static func wholeMonths(_ months: Int, before day: Day) -> FigurePeriod {
        let end = day == day.endOfMonth ? day : day.beginningOfMonth.adding(days: -1)
        return FigurePeriod(from: end.beginningOfMonth.addingMonths(1 - months), until: end)
    }

    /// The month, quarter or year in which the day lies, as far as whole months of it have passed.
    public static func last(_ step: Step, before day: Day) -> FigurePeriod {
        var period = wholeMonths(step.months, before: day)
        while (period.until.month % step.months) != 0 {
            period = wholeMonths(step.months, before: period.until.beginningOfMonth.adding(days: -1))
        }
        return period
    }

    /// So many periods of the same length one after the other, this one last.
    public func series(_ count: Int) -> [FigurePeriod] {
        (0..<max(count, 1)).reversed().map { back in
            let end = from.addingMonths(-months * (back - 1)).adding(days: -1)
            return FigurePeriod(from: from.addingMonths(-months * back), until: back == 0 ? until : end)
        }
    }

    /// As 2026, 2026-Q3, 2026-10 or 2025-11 – 2026-10.
    public var text: String {
        let first = String(from.iso.prefix(7))
        let last = String(until.iso.prefix(7))
        if first == last { return first }
        if from.year == until.year, from.month == 1, until.month == 12 { return String(from.year) }
        if from.year == until.year, until.month % 3 == 0, from.month == until.month - 2 {
            return "\(from.year)-Q\(until.month / 3)"
        }
        return "\(first) – \(last)"
    }

    /// Reads 2026, 2026-Q3 or 2026-10; nothing else.
    public init?(text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard let year = parts.first.flatMap({ $0.count == 4 ? Int($0) : nil }), parts.count <= 2 else {
            return nil
        }
        let months: ClosedRange<Int>
        switch parts.dropFirst().first {
        case nil: months = 1...12
        case let part? where part.hasPrefix("Q") && part.count == 2:
            guard let quarter = Int(part.dropFirst()), (1...4).contains(quarter) else { return nil }
            months = quarter * 3 - 2...quarter * 3
        case let part?:
            guard part.count == 2, let month = Int(part), (1...12).contains(month) else { return nil }
            months = month...month
        }
        guard let first = Day(year: year, month: months.lowerBound, day: 1),
            let last = Day(year: year, month: months.upperBound, day: 1)
        else { return nil }
        self.init(from: first, until: last.endOfMonth)
    }
}

extension Day {
    func addingMonths(_ months: Int) -> Day {
        let place = year * 12 + month - 1 + months
        return Day.clamped(year: place / 12, month: place % 12 + 1, day: day)
    }
}
