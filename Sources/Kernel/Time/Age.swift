/// Years of life, which end with the day before the birthday (Lebensalter, Vollendung eines Lebensjahres).
public enum Age {
    /// The day with whose end this year of life is completed: the day before the birthday.
    ///
    /// § 187 II 2 BGB: the day of birth counts. Whoever must apply *before* completing the 27th year can do so
    /// on this day still. Born on 29 February: completed with the end of 28 February, § 188 III BGB.
    public static func completes(_ years: Int, born: Day) -> Day {
        reached(years, born: born).adding(days: -1)
    }

    /// The first day on which someone is this old.
    public static func reached(_ years: Int, born: Day) -> Day {
        Day.firstDayAfter(completing: .years(years), since: born)
    }

    /// How many years of life are completed on this day; below zero before birth.
    public static func years(on day: Day, born: Day) -> Int {
        let years = day.year - born.year
        return reached(max(0, years), born: born) <= day && years >= 0 ? years : years - 1
    }

    /// The same where the birthday is uncertain; `nil` where nothing is known of it.
    public static func years(on day: Day, born: UncertainDay) -> ClosedRange<Int>? {
        guard let earliest = born.earliest, let latest = born.latest else { return nil }
        return years(on: day, born: latest)...years(on: day, born: earliest)
    }
}
