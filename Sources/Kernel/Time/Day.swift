/// A calendar day without a time zone: what a deadline or a birthday is (Kalendertag).
///
/// Proleptic Gregorian calendar, years 1 to 9999.
public struct Day: Hashable, Sendable {
    /// Days since 1970-01-01, which is day 0.
    public let number: Int

    public init(number: Int) {
        self.number = number
    }

    /// The day with these numbers, or `nil` where the calendar has none, such as 30 February.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Day.length(ofMonth: month, in: year)).contains(day)
        else { return nil }
        number = Day.number(year: year, month: month, day: day)
    }

    /// The day written as ISO 8601, `2026-11-21`, and nothing else.
    public init?(iso: String) {
        let bytes = Array(iso.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Day.decimal(bytes[0..<4]), let month = Day.decimal(bytes[5..<7]),
            let day = Day.decimal(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day with these numbers, or the last of the month where the month is shorter.
    public static func clamped(year: Int, month: Int, day: Int) -> Day {
        Day(number: number(year: year, month: month, day: min(day, length(ofMonth: month, in: year))))
    }

    public static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    public static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    public func adding(days: Int) -> Day {
        Day(number: number + days)
    }

    public func days(until later: Day) -> Int {
        later.number - number
    }

    /// 1 is Monday, 7 is Sunday (ISO 8601).
    public var weekday: Int {
        let sinceMonday = (number + 3) % 7
        return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1
    }

    // The months are counted from March, so that the leap day is the last of the year.
    private static func number(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private static func decimal(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            value = value * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return value
    }
}
