/// Reads moments written as ISO 8601 has them, quick where days repeat (Zeitangabe).
struct TimeText {
    private var lastDate: UInt64 = 0
    private var lastDateEnd: UInt16 = 0
    private var lastDay: Int64 = 0

    /// Microseconds since 1970 in UTC; a time without zone counts as UTC, as pm4py has it.
    @inline(__always)
    mutating func microseconds(_ text: UnsafePointer<UInt8>, _ count: Int) -> Int64? {
        guard count >= 10 else { return nil }
        let raw = UnsafeRawPointer(text)
        let date = raw.loadUnaligned(as: UInt64.self)
        let end = raw.loadUnaligned(fromByteOffset: 8, as: UInt16.self)
        if date != lastDate || end != lastDateEnd {
            guard let day = Self.day(text) else { return nil }
            (lastDate, lastDateEnd, lastDay) = (date, end, day)
        }
        guard count > 10 else { return lastDay &* 86_400_000_000 }
        guard let rest = Self.timeOfDay(text + 10, count &- 10) else { return nil }
        return lastDay &* 86_400_000_000 &+ rest
    }

    private static func day(_ text: UnsafePointer<UInt8>) -> Int64? {
        guard text[4] == 0x2D, text[7] == 0x2D, let high = two(text), let low = two(text + 2),
            let month = two(text + 5), let day = two(text + 8)
        else { return nil }
        return CivilDate.day(year: high * 100 + low, month: month, day: day)
    }

    /// `T` or a space, hours and minutes, and what may follow.
    @inline(__always)
    private static func timeOfDay(_ text: UnsafePointer<UInt8>, _ count: Int) -> Int64? {
        guard count >= 6, text[0] == 0x54 || text[0] == 0x20 || text[0] == 0x74, text[3] == 0x3A,
            let hour = two(text + 1), let minute = two(text + 4), hour < 24, minute < 60
        else { return nil }
        var total = (hour &* 60 &+ minute) &* 60_000_000
        var place = 6
        if count > place &+ 2, text[place] == 0x3A {
            guard let second = two(text + 7), second < 60 else { return nil }
            total &+= second &* 1_000_000
            place = 9
            if place < count, text[place] == 0x2E || text[place] == 0x2C {
                guard let fraction = fraction(text, &place, count) else { return nil }
                total &+= fraction
            }
        }
        if place == count { return total }
        return zone(text + place, count &- place).map { total &- $0 }
    }

    /// Digits after the point as microseconds; further digits are cut off, as pm4py has it.
    @inline(__always)
    private static func fraction(_ text: UnsafePointer<UInt8>, _ place: inout Int, _ count: Int) -> Int64? {
        var value: Int64 = 0, unit: Int64 = 100_000
        place &+= 1
        let start = place
        while place < count, text[place] &- 0x30 < 10 {
            value &+= Int64(text[place] &- 0x30) &* unit
            unit /= 10
            place &+= 1
        }
        return place > start ? value : nil
    }

    /// `Z`, `+02:00`, `+0200` or `+02`, in microseconds.
    @inline(__always)
    private static func zone(_ text: UnsafePointer<UInt8>, _ count: Int) -> Int64? {
        if count == 1 { return text[0] == 0x5A || text[0] == 0x7A ? 0 : nil }
        guard text[0] == 0x2B || text[0] == 0x2D, count == 3 || count == 5 || count == 6,
            let hour = two(text + 1)
        else { return text[0] == 0x20 && count > 1 ? zone(text + 1, count &- 1) : nil }
        var minutes = hour &* 60
        if count > 3 {
            guard count == 5 || text[3] == 0x3A, let more = two(text + (count &- 2)), more < 60 else {
                return nil
            }
            minutes &+= more
        }
        guard minutes < 24 * 60 else { return nil }
        return (text[0] == 0x2D ? -minutes : minutes) &* 60_000_000
    }

    @inline(__always)
    static func two(_ text: UnsafePointer<UInt8>) -> Int64? {
        let (tens, ones) = (text[0] &- 0x30, text[1] &- 0x30)
        guard tens < 10, ones < 10 else { return nil }
        return Int64(tens) &* 10 &+ Int64(ones)
    }
}

/// Days of the Gregorian calendar, counted from 1970-01-01 (Kalendertag).
enum CivilDate {
    static func day(year: Int64, month: Int64, day: Int64) -> Int64? {
        guard 1...12 ~= month, day >= 1, day <= length(of: month, in: year) else { return nil }
        // Years begin in March, so that the leap day comes last.
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    static func date(of day: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let shifted = day + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let place = (5 * dayOfYear + 2) / 153
        let month = place < 10 ? place + 3 : place - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * place + 2) / 5 + 1)
    }

    private static func length(of month: Int64, in year: Int64) -> Int64 {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Int(month - 1)]
    }
}
