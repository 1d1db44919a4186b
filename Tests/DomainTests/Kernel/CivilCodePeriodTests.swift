import Kernel
import Testing

@Suite("Periods by §§ 187 to 193 BGB") struct CivilCodePeriodTests {
    @Test("§ 187 I: the day of the event does not count")
    func event() throws {
        #expect(Deadline.after(event: try day("2026-03-02"), .days(3)) == (try day("2026-03-05")))
        #expect(Deadline.after(event: try day("2026-03-02"), .weeks(2)) == (try day("2026-03-16")))
        #expect(Deadline.after(event: try day("2026-03-02"), .months(1)) == (try day("2026-04-02")))
        #expect(Deadline.after(event: try day("2026-03-02"), .years(1)) == (try day("2027-03-02")))
    }

    @Test("§ 187 II 1: a period from the beginning of a day counts that day")
    func fromBeginning() throws {
        let first = try day("2026-03-02")
        #expect(Period.lasting(.days(3), from: first) == (try period("2026-03-02", "2026-03-04")))
        #expect(Period.lasting(.weeks(2), from: first) == (try period("2026-03-02", "2026-03-15")))
        #expect(Period.lasting(.months(1), from: first) == (try period("2026-03-02", "2026-04-01")))
        #expect(
            Period.lasting(.months(1), from: try day("2026-03-01"))
                == (try period("2026-03-01", "2026-03-31"))
        )
        #expect(
            Period.lasting(.years(1), from: try day("2026-01-01")) == (try period("2026-01-01", "2026-12-31"))
        )
    }

    @Test(
        "§ 188 III: where the month lacks the day, the period ends with the last of the month",
        arguments: [
            ("2026-01-31", 1, "2026-02-28", "2026-02-28"), ("2026-01-30", 1, "2026-02-28", "2026-02-28"),
            ("2026-01-29", 1, "2026-02-28", "2026-02-28"), ("2026-01-28", 1, "2026-02-28", "2026-02-27"),
            ("2024-01-31", 1, "2024-02-29", "2024-02-29"), ("2024-01-30", 1, "2024-02-29", "2024-02-29"),
            ("2024-01-29", 1, "2024-02-29", "2024-02-28"), ("2026-03-31", 1, "2026-04-30", "2026-04-30"),
            ("2026-12-31", 2, "2027-02-28", "2027-02-28"), ("2024-02-29", 12, "2025-02-28", "2025-02-28"),
            ("2024-02-29", 48, "2028-02-29", "2028-02-28"),
        ]
    )
    func missingDay(start: String, months: Int, afterEvent: String, fromBeginning: String) throws {
        let start = try day(start)
        #expect(Deadline.after(event: start, .months(months)) == (try day(afterEvent)))
        #expect(Period.lasting(.months(months), from: start)?.until == (try day(fromBeginning)))
    }

    @Test("§ 189: half a year is six months, a quarter three, half a month fifteen days counted last")
    func words() throws {
        let event = try day("2026-01-31")
        #expect(Deadline.after(event: event, .halfYear) == (try day("2026-07-31")))
        #expect(Deadline.after(event: event, .quarter) == (try day("2026-04-30")))
        #expect(Deadline.after(event: event, .months(1) + .halfMonth) == (try day("2026-03-15")))
    }

    @Test("§ 191: what need not run in one piece counts 30 days a month and 365 a year")
    func interrupted() throws {
        #expect(Span.years(3).daysIfInterrupted == 1095)
        #expect(Span(years: 1, months: 6, days: 2).daysIfInterrupted == 547)
        let worked: DaySet = [try period("2026-01-01", "2026-01-10"), try period("2026-02-01", nil)]
        #expect(worked.firstDayAfter(completing: 10) == (try day("2026-01-11")))
        #expect(worked.firstDayAfter(completing: 11) == (try day("2026-02-02")))
        #expect((try DaySet([period("2026-01-01", "2026-01-10")])).firstDayAfter(completing: 11) == nil)
    }

    @Test("§ 192: beginning, middle and end of a month")
    func monthParts() throws {
        let day = try day("2024-02-10")
        #expect(
            [day.beginningOfMonth, day.middleOfMonth, day.endOfMonth, day.beginningOfNextMonth].map(\.day)
                == [1, 15, 29, 1]
        )
    }

    @Test("Backwards: an application at most seven months before training begins on 01.09.2026")
    func backwards() throws {
        #expect(Deadline.before(event: try day("2026-09-01"), .months(7)) == (try day("2026-02-01")))
        #expect(Deadline.before(event: try day("2026-03-31"), .months(1)) == (try day("2026-02-28")))
        #expect(Deadline.before(event: try day("2026-03-01"), .days(1)) == (try day("2026-02-28")))
    }

    @Test("A year of life is completed with the end of the day before the birthday, § 187 II 2")
    func age() throws {
        let born = try day("2008-05-10")
        #expect(Age.completes(18, born: born) == (try day("2026-05-09")))
        #expect(Age.reached(18, born: born) == (try day("2026-05-10")))
        #expect(Age.years(on: try day("2026-05-09"), born: born) == 17)
        #expect(Age.years(on: try day("2026-05-10"), born: born) == 18)
        #expect(Age.years(on: try day("2008-05-09"), born: born) == -1)
        #expect(Age.years(on: born, born: born) == 0)
    }

    @Test("Born on 29 February: of age on 1 March where the year has no such day")
    func leapDay() throws {
        let born = try day("2008-02-29")
        #expect(Age.completes(18, born: born) == (try day("2026-02-28")))
        #expect(Age.years(on: try day("2026-02-28"), born: born) == 17)
        #expect(Age.years(on: try day("2026-03-01"), born: born) == 18)
        #expect(Age.completes(20, born: born) == (try day("2028-02-28")))
    }

    @Test("An uncertain birthday gives the ages it may be")
    func uncertainAge() throws {
        let today = try day("2026-11-21")
        #expect(Age.years(on: today, born: .year(2008)) == 17...18)
        #expect(Age.years(on: today, born: .month(year: 2008, month: 10)) == 18...18)
        #expect(Age.years(on: today, born: .unknown) == nil)
    }

    @Test("A length of nothing is no period, and one below zero counts as nothing")
    func nothing() throws {
        let today = try day("2026-11-21")
        #expect(Period.lasting(Span(), from: today) == nil)
        #expect(Span(months: -3).isEmpty)
        #expect(Day.firstDayAfter(completing: Span(), since: today) == today)
    }
}
