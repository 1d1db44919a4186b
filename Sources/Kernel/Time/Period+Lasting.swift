extension Period {
    /// The period of this length that begins with the beginning of a day; `nil` for a length of nothing.
    ///
    /// § 187 II 1 BGB: the first day counts. § 188 II 2. Alt. BGB: it ends with the day before the one that
    /// bears the number of the first, three months from 15.02. with 14.05.
    public static func lasting(_ span: Span, from first: Day) -> Period? {
        Period(from: first, until: Day.firstDayAfter(completing: span, since: first).adding(days: -1))
    }
}

extension Day {
    /// The first day on which a length of time is behind someone that began with the beginning of `first`.
    ///
    /// Three years since 29.02.2024 are complete on 01.03.2027: § 188 III BGB lets the period run to the end
    /// of 28.02.2027. Adding to the date and shortening it to the month would be a day early.
    public static func firstDayAfter(completing span: Span, since first: Day) -> Day {
        guard span.months > 0 else { return first.adding(days: span.days) }
        let (year, month, number) = first.parts
        let last = lastDay(bearing: number - 1, year: year, month: month + span.months)
        return last.adding(days: 1 + span.days)
    }

    /// The day before the first of a month bears the number 0.
    static func lastDay(bearing number: Int, year: Int, month: Int) -> Day {
        let monthsSinceZero = year * 12 + month - 1
        let year = monthsSinceZero / 12
        let month = monthsSinceZero % 12 + 1
        guard number > 0 else { return Day.clamped(year: year, month: month, day: 1).adding(days: -1) }
        return Day.clamped(year: year, month: month, day: number)
    }
}

extension DaySet {
    /// The first day on which so many of these days are behind someone; `nil` where there are too few.
    public func firstDayAfter(completing days: Int) -> Day? {
        var missing = days
        for range in ranges {
            // Compared this way round because an open end minus anything overflows.
            if range.upperBound == Self.open || range.count >= missing {
                return Day(number: range.lowerBound + missing)
            }
            missing -= range.count
        }
        return missing <= 0 ? first : nil
    }
}
