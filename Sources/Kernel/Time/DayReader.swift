/// Reads the dates people write into forms and lists (Datumsangabe): `1.3.21`, `1. März 2021`, `03/2021`, `unbekannt`.
public struct DayReader: Sendable {
    /// What the date is about; decides the century of a year written with two digits.
    public enum Purpose: Sendable {
        /// Lies in the last hundred years and not after today.
        case birth
        /// Entry, first talk: from eighty years back to twenty years ahead.
        case event
        /// End of a permit or approval: in the years 2000 to 2099.
        case validity
    }

    let purpose: Purpose
    let today: Day
    let acceptsSerials: Bool

    /// A reader for dates of one kind; if asked, also for `44256`, which is 01.03.2021 as spreadsheets count.
    public init(for purpose: Purpose, today: Day, acceptsSpreadsheetNumbers: Bool = false) {
        self.purpose = purpose
        self.today = today
        acceptsSerials = acceptsSpreadsheetNumbers
    }

    /// The day, month or year that was written; an empty field or "unbekannt" is `.unknown`.
    public func read(_ written: String) throws(UnreadableDay) -> UncertainDay {
        let text = DayText(written)
        if text.saysUnknown { return .unknown }
        let day = try uncertainDay(text)
        if purpose == .birth, let earliest = day.earliest, earliest > today { throw .afterToday }
        return day
    }

    private func uncertainDay(_ text: DayText) throws(UnreadableDay) -> UncertainDay {
        let parts = text.parts
        switch parts.count {
        case 1: return try single(parts[0])
        case 2 where text.isYearFirst: return try assembled(.blank, parts[1], parts[0])
        case 2: return try monthAndYear(parts[0], parts[1])
        case 3 where text.isYearFirst: return try assembled(parts[2], parts[1], parts[0])
        case 3 where parts[0].isNamedMonth: return try assembled(parts[1], parts[0], parts[2])
        case 3: return try assembled(parts[0], parts[1], parts[2])
        default: throw .notADate
        }
    }

    // `05.03.` without a year must not become May 2003.
    private func monthAndYear(
        _ month: DayText.Part,
        _ year: DayText.Part
    ) throws(UnreadableDay) -> UncertainDay {
        guard case .number(_, 4) = year else { throw .notADate }
        return try assembled(.blank, month, year)
    }

    private func single(_ part: DayText.Part) throws(UnreadableDay) -> UncertainDay {
        guard case .number(let number, let digits) = part else { throw .notADate }
        switch digits {
        case 4: return .year(try plausible(number))
        case 5 where acceptsSerials: return .day(try spreadsheetDay(number))
        case 8: return try compact(number)
        default: throw .notADate
        }
    }

    // 25 569 is 1970-01-01 as spreadsheets count; below 10 000 (1927) a number is more likely a year.
    private func spreadsheetDay(_ number: Int) throws(UnreadableDay) -> Day {
        guard number >= 10_000 else { throw .notADate }
        return Day(number: number - 25_569)
    }

    // `20210301` or `01032021`; no text is both, because no month is 18 or more.
    private func compact(_ number: Int) throws(UnreadableDay) -> UncertainDay {
        if let day = Day(year: number / 10_000, month: number / 100 % 100, day: number % 100),
            Self.years.contains(day.year)
        {
            return .day(day)
        }
        let year = try plausible(number % 10_000)
        return try day(number / 1_000_000, month: number / 10_000 % 100, year: year)
    }

    private func assembled(
        _ day: DayText.Part,
        _ month: DayText.Part,
        _ year: DayText.Part
    ) throws(UnreadableDay) -> UncertainDay {
        guard case .number(let yearNumber, let digits) = year else { throw .notADate }
        let fullYear = try plausible(try completed(yearNumber, digits: digits))
        switch (day.blankIfZero, month.blankIfZero) {
        case (.blank, .blank): return .year(fullYear)
        case (_, .blank): throw .notADate
        case (.blank, .number(let month, _)), (.blank, .month(let month)):
            guard (1...12).contains(month) else { throw .noSuchMonth }
            return .month(year: fullYear, month: month)
        case (.number(let day, _), .number(let month, _)), (.number(let day, _), .month(let month)):
            return try self.day(day, month: month, year: fullYear)
        case (.month, _): throw .notADate
        }
    }

    private func day(_ day: Int, month: Int, year: Int) throws(UnreadableDay) -> UncertainDay {
        guard (1...12).contains(month) else { throw .noSuchMonth }
        guard let found = Day(year: year, month: month, day: day) else {
            throw .noSuchDay(lastOfMonth: Day.clamped(year: year, month: month, day: 31))
        }
        return .day(found)
    }

    private func completed(_ year: Int, digits: Int) throws(UnreadableDay) -> Int {
        switch (digits, purpose) {
        case (4, _): return year
        case (2, .validity): return 2000 + year
        case (2, .birth): return Self.latest(endingIn: year, notAfter: today.year)
        case (2, .event): return Self.latest(endingIn: year, notAfter: today.year + 20)
        default: throw .notADate
        }
    }

    private static func latest(endingIn digits: Int, notAfter limit: Int) -> Int {
        limit - (limit - digits) % 100
    }

    private static let years = 1880...2199

    private func plausible(_ year: Int) throws(UnreadableDay) -> Int {
        guard Self.years.contains(year) else { throw .yearOutOfRange(Self.years) }
        return year
    }
}
