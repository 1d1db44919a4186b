import Kernel
import Testing

@Suite("Public holidays") struct PublicHolidaysTests {
    @Test("North Rhine-Westphalia has eleven, two more than every Land")
    func year2026() throws {
        let days = PublicHolidays.northRhineWestphalia.holidays(in: 2026).map(\.day.iso)
        #expect(
            days == [
                "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-25",
                "2026-06-04",
                "2026-10-03", "2026-11-01", "2026-12-25", "2026-12-26",
            ]
        )
        #expect(PublicHolidays.nationwide.holidays(in: 2026).count == 9)
        #expect(PublicHolidays.nationwide.holiday(on: try day("2026-06-04")) == nil)
    }

    @Test("Ascension and Labour Day fell together in 2008: one day, one holiday")
    func together() {
        #expect(PublicHolidays.nationwide.holidays(in: 2008).count == 8)
    }

    @Test("31 October 2017 was a holiday everywhere, once")
    func reformation() throws {
        #expect(PublicHolidays.northRhineWestphalia.holiday(on: try day("2017-10-31")) == .reformation)
        #expect(PublicHolidays.northRhineWestphalia.holiday(on: try day("2018-10-31")) == nil)
    }

    @Test("§ 193 BGB: a deadline on Good Friday moves past Easter Monday")
    func easter() throws {
        let calendar = PublicHolidays.northRhineWestphalia
        #expect(calendar.workingDay(onOrAfter: try day("2026-04-03")) == (try day("2026-04-07")))
        #expect(calendar.workingDay(onOrAfter: try day("2026-04-07")) == (try day("2026-04-07")))
        let event = try day("2026-03-03")
        #expect(Deadline.after(event: event, .months(1)) == (try day("2026-04-03")))
        #expect(Deadline.after(event: event, .months(1), on: calendar) == (try day("2026-04-07")))
    }

    @Test("§ 193 BGB: Corpus Christi moves a deadline in Ahlen and not in Berlin")
    func place() throws {
        let event = try day("2026-05-04")
        #expect(
            Deadline.after(event: event, .months(1), on: .northRhineWestphalia) == (try day("2026-06-05"))
        )
        #expect(Deadline.after(event: event, .months(1), on: .nationwide) == (try day("2026-06-04")))
    }
}
