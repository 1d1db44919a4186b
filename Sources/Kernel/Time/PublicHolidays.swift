/// Days on which no deadline ends (gesetzliche Feiertage), by the law of the place.
public struct PublicHolidays: Sendable, Hashable {
    public enum Holiday: String, CaseIterable, Sendable {
        case newYear, goodFriday, easterMonday, labourDay, ascension, whitMonday, germanUnity
        case christmasDay, secondChristmasDay
        case corpusChristi, allSaints, reformation
    }

    private let regional: Set<Holiday>

    /// The nine that every Land has.
    public static let nationwide = PublicHolidays(regional: [])

    /// § 2 Feiertagsgesetz NW: Fronleichnam and Allerheiligen besides.
    public static let northRhineWestphalia = PublicHolidays(regional: [.corpusChristi, .allSaints])

    public func holiday(on day: Day) -> Holiday? {
        let (year, month, number) = day.parts
        return fixed(month: month, day: number, year: year) ?? movable(Day.easter(year).days(until: day))
    }

    /// The public holidays of a year in their order.
    public func holidays(in year: Int) -> [(day: Day, holiday: Holiday)] {
        let first = Day.clamped(year: year, month: 1, day: 1)
        let last = Day.clamped(year: year, month: 12, day: 31)
        return (first.number...last.number).compactMap { number in
            holiday(on: Day(number: number)).map { (Day(number: number), $0) }
        }
    }

    /// Neither Saturday nor Sunday nor public holiday.
    public func isWorkingDay(_ day: Day) -> Bool {
        day.weekday < 6 && holiday(on: day) == nil
    }

    public func workingDay(onOrAfter day: Day) -> Day {
        var day = day
        while !isWorkingDay(day) { day = day.adding(days: 1) }
        return day
    }

    private func fixed(month: Int, day: Int, year: Int) -> Holiday? {
        switch (month, day) {
        case (1, 1): .newYear
        case (5, 1): .labourDay
        // Art. 2 II Einigungsvertrag; before that 17 June, which no running deadline reaches back to.
        case (10, 3) where year >= 1990: .germanUnity
        // Five hundred years of the Reformation were a holiday in every Land, once.
        case (10, 31) where year == 2017: .reformation
        case (11, 1) where regional.contains(.allSaints): .allSaints
        case (12, 25): .christmasDay
        case (12, 26): .secondChristmasDay
        default: nil
        }
    }

    private func movable(_ daysSinceEaster: Int) -> Holiday? {
        switch daysSinceEaster {
        case -2: .goodFriday
        case 1: .easterMonday
        case 39: .ascension
        case 50: .whitMonday
        case 60 where regional.contains(.corpusChristi): .corpusChristi
        default: nil
        }
    }
}
