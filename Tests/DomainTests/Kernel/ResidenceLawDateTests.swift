import Kernel
import Testing

/// The dates of the hand-worked situations in the residence-law file, by their numbers there.
@Suite("Worked dates of residence law") struct ResidenceLawDateTests {
    @Test(
        "A required time since a status is complete",
        arguments: [
            ("T1 stay", "2022-09-01", Span.years(3), "2025-09-01"),
            ("T1 school", "2022-11-07", .years(3), "2025-11-07"),
            ("T1 Duldung", "2025-10-15", .months(12), "2026-10-15"),
            ("T2 Duldung", "2026-02-10", .months(12), "2027-02-10"),
            ("T4 Duldung", "2025-09-01", .months(12), "2026-09-01"),
            ("T4 light time interrupts", "2025-09-01", .years(3), "2028-09-01"),
            ("T7 § 25b", "2020-02-01", .years(6), "2026-02-01"),
            ("T8a single", "2022-03-01", .years(6), "2028-03-01"),
            ("T8b with child", "2022-03-01", .years(4), "2026-03-01"),
            ("T10 § 60d", "2024-09-01", .months(30), "2027-03-01"),
            ("T12 § 26 (3)", "2022-03-15", .years(5), "2027-03-15"),
            ("T14 § 26 (4)", "2019-01-10", .years(5), "2024-01-10"),
            ("T15 StAG § 10", "2022-08-01", .years(5), "2027-08-01"),
            ("B1 from 29 February", "2024-02-29", .years(3), "2027-03-01"),
            ("B4 AsylbLG § 2", "2023-12-10", .months(36), "2026-12-10"),
        ]
    )
    func complete(situation: String, since: String, span: Span, on: String) throws {
        #expect(Day.firstDayAfter(completing: span, since: try day(since)) == (try day(on)), "\(situation)")
    }

    @Test(
        "The last day to file before the 27th year of life is completed",
        arguments: [
            ("T1", "2007-05-10", "2034-05-09"), ("T3", "1999-11-30", "2026-11-29"),
            ("T4", "2003-06-14", "2030-06-13"),
        ]
    )
    func lastFilingDay(situation: String, born: String, last: String) throws {
        #expect(Age.completes(27, born: try day(born)) == (try day(last)), "\(situation)")
    }

    @Test("T3: the path closes for good with the birthday")
    func cliff() throws {
        let born = try day("1999-11-30")
        #expect(Age.years(on: try day("2026-11-29"), born: born) == 26)
        #expect(Age.years(on: try day("2026-11-30"), born: born) == 27)
    }

    @Test("T4: light time left out, 28 months and 8 months make three years on 01.05.2026")
    func lightTimeLeftOut() throws {
        let light = try period("2024-03-01", "2025-08-31")
        let counted = DaySet([try period("2021-11-01", nil)]).subtracting(light)
        let before = try #require(counted.periods.first)
        #expect(before == Period.lasting(.months(28), from: before.from))
        let after = try #require(counted.periods.last)
        #expect(Day.firstDayAfter(completing: .months(8), since: after.from) == (try day("2026-05-01")))
        // Counted in days by § 191 BGB it would be two days later: show both, decide on neither.
        #expect(counted.firstDayAfter(completing: Span.years(3).daysIfInterrupted) == (try day("2026-05-03")))
    }

    @Test("T10: thirty months of Beschäftigungsduldung since 01.09.2024 end with 28.02.2027")
    func employmentToleration() throws {
        #expect(Period.lasting(.months(30), from: try day("2024-09-01"))?.until == (try day("2027-02-28")))
    }

    @Test("T15 and B6: a rule that ends with 29.10.2025 is there on that day and gone on the next")
    func repealed() throws {
        let inForce = try period("2024-06-27", "2025-10-29")
        #expect(inForce.contains(try day("2025-10-29")))
        #expect(!inForce.contains(try day("2025-10-30")))
    }

    @Test("T18: 18 months after the decision of 03.06.2025, then to the end of that month")
    func asylumSeekersBenefits() throws {
        let complete = Deadline.after(event: try day("2025-06-03"), .months(18))
        #expect(complete == (try day("2026-12-03")))
        #expect(complete.endOfMonth == (try day("2026-12-31")))
        #expect(complete.beginningOfNextMonth == (try day("2027-01-01")))
    }

    @Test("T19: what runs from a recognition notified on 12.11.2026")
    func recognition() throws {
        let notified = try day("2026-11-12")
        #expect(notified.endOfMonth == (try day("2026-11-30")))
        #expect(notified.beginningOfNextMonth == (try day("2026-12-01")))
        #expect(Deadline.after(event: notified, .years(3)) == (try day("2029-11-12")))
        #expect(Deadline.after(event: notified, .months(3)) == (try day("2027-02-12")))
        #expect(
            Deadline.after(event: notified, .months(3), on: .northRhineWestphalia) == (try day("2027-02-12"))
        )
    }

    @Test("T20: the cut-off of 31.03.2025 lies between the two persons")
    func cutOff() throws {
        let cutOff = try day("2025-03-31")
        #expect(try day("2025-03-20") <= cutOff)
        #expect(try day("2025-09-01") > cutOff)
    }

    @Test("§ 104c: granted on the last day, 31.12.2025, eighteen months end with June 2027")
    func lastOpportunityTitle() throws {
        #expect(Deadline.after(event: try day("2025-12-31"), .months(18)) == (try day("2027-06-30")))
        #expect(Period.lasting(.months(18), from: try day("2025-12-31"))?.until == (try day("2027-06-30")))
    }
}
