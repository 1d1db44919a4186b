import Insight
import Kernel
import Testing

@Suite("An indicator is compared before and after a day by what is published of it")
struct IndicatorChangeTests {
    private static let day = HandMadeFacts.day("2026-04-01")

    /// So many cases in each month of the two quarters before and after the first of April.
    private func figures(
        _ before: Int,
        _ after: Int,
        _ facts: (_ month: String, _ isAfter: Bool, _ number: Int) -> [CaseFactLine]
    ) throws -> HandMadeFigures {
        var book = FactBook()
        var key: Int64 = 0
        let months =
            ["2025-10", "2025-11", "2025-12", "2026-01", "2026-02", "2026-03"]
            .map { ($0, false) }
            + ["2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09"].map { ($0, true) }
        for (month, isAfter) in months {
            for number in 0..<(isAfter ? after : before) {
                book.put(key, facts(month, isAfter, number).map(\.text).joined())
                key += 1
            }
        }
        return try HandMadeFigures(book)
    }

    private func change(
        _ key: String,
        _ figures: HandMadeFigures,
        from day: Day = day
    ) throws -> IndicatorChange? {
        try IndicatorChange(key, from: day, until: HandMadeFacts.moment.day, in: figures)
    }

    private func begun(_ month: String) -> [CaseFactLine] {
        [HandMadeFacts.fact(.begun, from: month + "-10"), HandMadeFacts.fact(.open, from: month + "-10")]
    }

    @Test("What happened is told by the month, and rounding makes the interval wider")
    func counts() throws {
        let found = try #require(try change("new-cases", try figures(10, 5) { month, _, _ in begun(month) }))
        #expect(
            found.before.period.text == "2025-10 – 2026-03" && found.after.period.text == "2026-04 – 2026-09"
        )
        #expect(found.before.value == 10 && found.after.value == 5)
        let change = try #require(found.change)
        #expect(change.difference == -5)
        // statsmodels (score): -8.2 to -1.9; rounding twice on either side makes it a little wider.
        #expect(abs(change.interval.lowerBound + 8.4) < 0.1 && abs(change.interval.upperBound + 1.7) < 0.1)
    }

    @Test("A stock is told of the last day of the last month on each side")
    func stock() throws {
        let found = try #require(
            try change("active-cases", try figures(10, 5) { month, _, _ in begun(month) })
        )
        #expect(found.before.period.text == "2026-03" && found.after.period.text == "2026-10")
        #expect(found.before.value == 60 && found.after.value == 90)
    }

    @Test("Shares differ in points, within Newcombe's interval and what rounding adds")
    func shares() throws {
        let found = try #require(
            try change(
                "referrals-accepted",
                try figures(10, 10) { month, isAfter, number in
                    let isAccepted = number < (isAfter ? 8 : 4)
                    return begun(month) + [
                        HandMadeFacts.fact(
                            .referral,
                            isAccepted ? "accepted" : "declined",
                            from: month + "-12",
                            until: month + "-20"
                        )
                    ]
                }
            )
        )
        // 12 and 24 of 30 are published as 10 and 25 of each quarter.
        #expect(found.before.value == 33 && found.after.value == 83)
        let change = try #require(found.change)
        #expect(change.difference == 50)
        #expect(change.interval.contains(40), "the true difference: rounding makes the interval wider")
        // Newcombe: 33.0 to 62.4 for 20 of 60 against 50 of 60.
        #expect(change.interval.lowerBound > 25 && change.interval.lowerBound < 33)
        #expect(change.interval.upperBound > 62.4 && change.interval.upperBound < 70)
    }

    @Test("Days shift by Hodges and Lehmann, told in steps of five and rounded outwards")
    func days() throws {
        let found = try #require(
            try change(
                "waiting-time",
                try figures(10, 10) { month, isAfter, number in
                    let opened = HandMadeFacts.day(month + "-10")
                    var wait = CaseFactLine(.access, "person", until: opened)
                    wait.from = opened.adding(days: -(isAfter ? 10 : 40) - number)
                    return begun(month) + [wait]
                }
            )
        )
        #expect(found.before.value == 45 && found.after.value == 15)
        let change = try #require(found.change)
        #expect(change.difference == -30)
        #expect(change.interval == -35.0 ... -25.0)
    }

    @Test("Few cases are neither shown nor compared")
    func few() throws {
        let found = try #require(
            try change("new-cases", try figures(10, 0) { month, _, _ in begun(month) })
        )
        #expect(found.after.value == 0 && found.change != nil, "that nobody came is no secret")
        let one = try figures(10, 1) { month, _, _ in month < "2026-09" ? begun(month) : [] }
        let few = try #require(try change("new-cases", one))
        #expect(few.after.value == nil && few.after.cases == .suppressed && few.change == nil)
    }

    @Test(
        "Without a whole quarter since the day there is nothing to tell, and a quarter begun counts on no side"
    )
    func early() throws {
        let figures = try figures(10, 10) { month, _, _ in begun(month) }
        for day in ["2026-07-02", "2026-10-01", "2027-01-01"] {
            #expect(try change("new-cases", figures, from: HandMadeFacts.day(day)) == nil, "\(day)")
        }
        #expect(try change("active-cases", figures, from: HandMadeFacts.day("2026-10-02")) == nil)
        #expect(try change("active-cases", figures, from: HandMadeFacts.day("2026-10-01")) != nil)
        let late = try change("new-cases", figures, from: HandMadeFacts.day("2026-05-17"))
        #expect(late?.before.period.text == "2026-Q1" && late?.after.period.text == "2026-Q3")
    }

    @Test("Whoever moves the day learns of whole quarters only: within one it changes nothing")
    func moved() throws {
        let figures = try figures(10, 5) { month, _, _ in begun(month) }
        let days = ["2026-01-02", "2026-02-01", "2026-03-17", "2026-04-01"].map { HandMadeFacts.day($0) }
        let told = try days.map { try change("new-cases", figures, from: $0)?.after.period.text }
        #expect(told == Array(repeating: "2026-04 – 2026-09", count: 4))
    }

    @Test("Where quarters are too small to be told, a year is compared with a year")
    func small() throws {
        var book = FactBook()
        for (key, place) in (0..<64).enumerated() {
            let isAfter = place >= 12
            let month = isAfter ? (place - 12) % 12 : place
            let opened = "\(isAfter ? 2025 : 2024)-\(month < 9 ? "0" : "")\(month + 1)"
            book.put(Int64(key), begun(opened).map(\.text).joined())
        }
        let day = HandMadeFacts.day("2025-01-01")
        let found = try #require(try change("new-cases", try HandMadeFigures(book), from: day))
        #expect(found.before.period.text == "2024" && found.after.period.text == "2025")
        #expect(found.before.cases == .exact(10) && found.after.cases == .exact(50) && found.change != nil)
    }

    @Test("Contacts and people of one family come together: they are not offered")
    func clustered() throws {
        let comparable = try ShippedIndicators.catalogue().indicators.filter(\.isComparable).map(\.key)
        #expect(comparable.contains("new-cases") && comparable.contains("waiting-time"))
        for key in ["contacts", "contacts-per-case", "people-in-active-cases", "actions"] {
            #expect(!comparable.contains(key), "\(key)")
        }
    }
}
