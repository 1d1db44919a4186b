extension Day {
    /// § 192 BGB: the beginning of the month is its first day.
    public var beginningOfMonth: Day { Day.clamped(year: year, month: month, day: 1) }

    /// § 192 BGB: the middle of the month is its fifteenth day.
    public var middleOfMonth: Day { Day.clamped(year: year, month: month, day: 15) }

    /// § 192 BGB: the end of the month is its last day.
    public var endOfMonth: Day { Day.clamped(year: year, month: month, day: 31) }

    /// The first day of the month after, with which a new benefit begins.
    public var beginningOfNextMonth: Day { endOfMonth.adding(days: 1) }

    /// Week and the year it belongs to, by ISO 8601: week 1 is the one with the year's first Thursday.
    public var isoWeek: (year: Int, week: Int) {
        let thursday = adding(days: 4 - weekday)
        let firstOfYear = Day.clamped(year: thursday.year, month: 1, day: 1)
        return (thursday.year, firstOfYear.days(until: thursday) / 7 + 1)
    }

    /// Easter Sunday of the Gregorian calendar (Gauss, with Lichtenberg's correction).
    static func easter(_ year: Int) -> Day {
        let century = year / 100
        let moonShift = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25
        let sunShift = 2 - (3 * century + 3) / 4
        let moonYear = year % 19
        let seed = (19 * moonYear + moonShift) % 30
        let correction = (seed + moonYear / 11) / 29
        let limit = 21 + seed - correction
        let firstSunday = 7 - (year + year / 4 + sunShift) % 7
        let distance = 7 - (limit - firstSunday) % 7
        return Day.clamped(year: year, month: 3, day: 1).adding(days: limit + distance - 1)
    }
}
