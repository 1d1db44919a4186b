import Kernel
import Testing

@Suite("The calendar agrees with one nobody here wrote") struct CalendarTests {
    @Test("Day numbers, dates, weekdays and ISO weeks from 1600 to 2400")
    func days() throws {
        let rows = try fixture("days.csv")
        #expect(rows.count > 1500)
        for row in rows {
            let day = try day(row[1])
            #expect([String(day.number), day.iso] == Array(row[0...1]))
            #expect([day.weekday, day.isoWeek.year, day.isoWeek.week] == row[2...4].compactMap(Int.init))
            #expect(Day(year: day.year, month: day.month, day: day.day) == day)
        }
    }

    @Test("Leap years from 1600 to 2400")
    func leapYears() throws {
        for row in try fixture("leap-years.csv") {
            let year = try #require(Int(row[0]))
            let first = Day.clamped(year: year, month: 1, day: 1)
            #expect(first.days(until: Day.clamped(year: year + 1, month: 1, day: 1)) == Int(row[1]))
            #expect(Day.isLeap(year) == (row[1] == "366"))
            #expect((Day(year: year, month: 2, day: 29) != nil) == Day.isLeap(year))
        }
    }

    @Test("Easter from 1600 to 2400, seen through Easter Monday")
    func easter() throws {
        for row in try fixture("easter.csv") {
            let easter = try day(row[1])
            #expect(PublicHolidays.nationwide.holiday(on: easter.adding(days: 1)) == .easterMonday)
            #expect(PublicHolidays.nationwide.holiday(on: easter.adding(days: -2)) == .goodFriday)
        }
    }

    @Test("The German day and time of day at instants from 1996 to 2055, around every change of the clocks")
    func berlin() throws {
        let rows = try fixture("berlin.csv")
        #expect(rows.count > 1500)
        for row in rows {
            let instant = Instant(microseconds: try #require(Int64(row[0])) * 1_000_000)
            #expect([instant.day.iso, instant.timeOfDay] == Array(row[1...2]))
        }
    }

    @Test("A period of months is complete on the same number, or on the first after a month that lacks it")
    func months() throws {
        let rows = try fixture("months.csv")
        #expect(rows.count > 1500)
        for row in rows {
            let first = try day(row[0])
            let span = Span.months(try #require(Int(row[1])))
            let clamped = try day(row[2])
            let complete = clamped.day == first.day ? clamped : clamped.adding(days: 1)
            #expect(Day.firstDayAfter(completing: span, since: first) == complete)
            #expect(Deadline.after(event: first, span) == clamped)
        }
    }

    @Test(
        "Seeded days: later beginnings never end earlier, and nothing is shorter than its months",
        arguments: 0..<300
    )
    func monotonic(seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        let first = Day(number: Int.random(in: -100_000...100_000, using: &numbers))
        let months = Int.random(in: 1...400, using: &numbers)
        let span = Span(months: months, days: Int.random(in: 0...60, using: &numbers))
        let end = Day.firstDayAfter(completing: span, since: first)
        #expect(Day.firstDayAfter(completing: span, since: first.adding(days: 1)) >= end)
        #expect(Deadline.after(event: first.adding(days: 1), span) >= Deadline.after(event: first, span))
        // An event's day does not count, so its period is the one that begins the day after.
        #expect(
            Deadline.after(event: first, .days(span.days))
                == Period.lasting(.days(span.days + 1), from: first)?.until
        )
        #expect(first.days(until: end) >= months * 28 + span.days)
        #expect(try #require(Period.lasting(span, from: first)?.until).adding(days: 1) == end)
        #expect(Day(iso: first.iso) == first)
        #expect(Deadline.before(event: first, span) < first)
    }
}
