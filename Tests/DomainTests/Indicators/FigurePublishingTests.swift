import Insight
import Kernel
import Testing

@Suite("What of an indicator may be shown") struct FigurePublishingTests {
    /// So many cases with the values of a kind of status.
    private func figures(_ counts: [(status: String, count: Int)]) throws -> HandMadeFigures {
        var book = FactBook()
        for (place, (status, count)) in counts.enumerated() {
            for number in 0..<count {
                let lines = [
                    HandMadeFacts.fact(.open, from: "2024-01-01"),
                    HandMadeFacts.fact(.begun, from: "2024-01-01"),
                    HandMadeFacts.fact(.status, status, from: "2020-01-01"),
                    HandMadeFacts.fact(.agency, place == 0 ? "a" : "b"),
                ]
                book.put(Int64(place * 1000 + number), lines.map(\.text).joined())
            }
        }
        return try HandMadeFigures(book)
    }

    @Test("Counts are rounded to five, few are withheld, and the whole does not tell them")
    func few() throws {
        let figure = try figures([("duldung", 31), ("ae-24", 3), ("ne-9", 12), ("deutsch", 8)])
            .read("active-cases", by: "status")
        #expect(figure.whole.count == .exact(55), "of 54")
        #expect(Set(figure.parts.map(\.count)) == [.exact(30), .suppressed, .exact(10)])
    }

    @Test("Where a few could be worked out, nothing is told apart")
    func tooFew() throws {
        let figure = try figures([("duldung", 4), ("ae-24", 4)]).read("active-cases", by: "status")
        #expect(figure.whole.count == .exact(10) && figure.parts.isEmpty && figure.isTooFewForParts)
    }

    @Test("Of a whole too small nothing is shown")
    func small() throws {
        let figure = try figures([("duldung", 4)]).read("active-cases", by: "status")
        #expect(figure.whole.count == .suppressed && figure.whole.estimate == nil && figure.whole.isWithheld)
        #expect(figure.parts.isEmpty && figure.isTooFewForParts)
    }

    @Test("A target group that nearly everybody belongs to does not show the others", arguments: [0, 1, 2])
    func nearlyAll(_ others: Int) throws {
        let figures = try figures([("duldung", 40), ("ae-24", others)])
        #expect(try figures.read("active-cases", group: "long-tolerated").whole.count == .exact(40))
        #expect(try figures.read("active-cases").whole.count == .exact(40))
    }

    @Test("Of a whole of five to seven no target group is told: what is left would be two at most")
    func smallRest() throws {
        let figures = try figures([("duldung", 5), ("ae-24", 2)])
        #expect(try figures.read("active-cases", group: "long-tolerated").whole.count == .suppressed)
    }

    @Test("A share shows neither the few who meet it nor the few who do not", arguments: [3, 37])
    func share(_ permits: Int) throws {
        let value = try told(permits, of: 40)
        #expect(value.share == .suppressed && value.interval == nil && value.estimate == nil)
        #expect(value.count == (permits < 5 ? .suppressed : .exact(35)) && value.denominator == .exact(40))
    }

    @Test("A share is worked out from the rounded counts, so it tells no more than they do")
    func roundedShare() throws {
        let shares = try [8, 9, 10, 11, 12].map { try told($0, of: 41) }
        #expect(Set(shares).count == 1 && shares[0].share == .percent(25))
    }

    private func told(_ permits: Int, of all: Int) throws -> IndicatorValue {
        var book = FactBook()
        for number in 0..<all {
            let lines = [
                HandMadeFacts.fact(.open, from: "2024-01-01"), HandMadeFacts.fact(.begun, from: "2024-01-01"),
                HandMadeFacts.fact(.status, "duldung", from: "2020-01-01", until: "2025-12-31"),
                HandMadeFacts.fact(.status, number < permits ? "ae-25b" : "duldung", from: "2026-01-01"),
            ]
            book.put(Int64(number), lines.map(\.text).joined())
        }
        return try HandMadeFigures(book).read("out-of-duldung").whole
    }

    @Test("Many contacts of a few cases are not shown either")
    func fewCases() throws {
        var book = FactBook()
        for number in 0..<4 {
            book.put(Int64(number), HandMadeFacts.fact(.contact, from: "2026-01-01", number: 30).text)
        }
        #expect(try HandMadeFigures(book).read("contacts").whole.count == .suppressed)
    }

    @Test("Quartiles of few days are not shown")
    func quartiles() throws {
        var book = FactBook()
        for number in 0..<17 {
            let ended = HandMadeFacts.fact(.ended, "other", from: "2025-01-01", until: "2026-01-01")
            book.put(Int64(number), ended.text)
        }
        let value = try HandMadeFigures(book).read("duration").whole
        #expect(value.quartiles == nil && value.estimate == nil && value.interval == nil)
    }

    @Test("A month is not told where the year would tell it")
    func months() throws {
        let figures = try begun(["2025-01", "2025-01", "2025-05", "2025-09"])
        #expect(try figures.read("new-cases", "2025").whole.count == .suppressed)
        for period in ["2025-01", "2025-Q1", "2025-Q4", "2025-12"] {
            #expect(try figures.read("new-cases", period).whole.count == .suppressed, "\(period)")
        }
    }

    @Test("Months are told with the quarters and the year where each few may still be one to four")
    func safeMonths() throws {
        let counts = [12, 11, 10, 9, 8, 7, 6, 5, 40, 3, 20, 2]
        let months = counts.indices.flatMap { month in
            [String](repeating: "2025-\(month < 9 ? "0" : "")\(month + 1)", count: counts[month])
        }
        let figures = try begun(months)
        #expect(try figures.read("new-cases", "2025").whole.count == .exact(135), "of 133")
        #expect(try figures.read("new-cases", "2025-Q4").whole.count == .exact(25))
        #expect(try figures.read("new-cases", "2025-02").whole.count == .exact(10), "of 11")
        #expect(try figures.read("new-cases", "2025-12").whole.count == .suppressed)
    }

    @Test("A month is left out that only the quarter would tell")
    func quarter() throws {
        let months = Array(repeating: "2025-06", count: 40)
        let figures = try begun(
            months + Array(repeating: "2025-01", count: 4) + Array(repeating: "2025-02", count: 4)
        )
        #expect(try figures.read("new-cases", "2025-Q1").whole.count == .exact(10))
        #expect(try figures.read("new-cases", "2025-01").whole.count == .suppressed)
        #expect(try figures.read("new-cases", "2025-06").whole.count == .suppressed, "no month of that year")
    }

    private func begun(_ months: [String]) throws -> HandMadeFigures {
        var book = FactBook()
        for (number, month) in months.enumerated() {
            let lines = [CaseFactKind.open, .begun].map { HandMadeFacts.fact($0, from: "\(month)-10") }
            book.put(Int64(number), lines.map(\.text).joined())
        }
        return try HandMadeFigures(book)
    }

    @Test(
        "Periods that are not over or reach across years are not told",
        arguments: ["2027", "2027-01", "2027-Q1"]
    )
    func notOver(_ period: String) throws {
        #expect(throws: IndicatorRefusal.notOver(period)) { try HandMadeFigures().read("new-cases", period) }
        #expect(throws: IndicatorRefusal.notOver(period)) {
            try HandMadeFigures().read("active-cases", period)
        }
    }

    @Test("Days of reference are ends of months only")
    func ends() throws {
        let period = FigurePeriod.wholeMonths(1, before: HandMadeFacts.day("2026-11-21"))
        #expect(period.text == "2026-10" && period.until.iso == "2026-10-31")
        #expect(FigurePeriod.wholeMonths(1, before: HandMadeFacts.day("2026-11-30")).text == "2026-11")
        #expect(FigurePeriod.last(.quarter, before: HandMadeFacts.day("2026-11-21")).text == "2026-Q3")
        #expect(FigurePeriod.last(.year, before: HandMadeFacts.day("2026-11-21")).text == "2025")
        #expect(FigurePeriod(text: "2026-Q3")?.series(3).map(\.text) == ["2026-Q1", "2026-Q2", "2026-Q3"])
        #expect(FigurePeriod(text: "2024-02")?.until.iso == "2024-02-29")
        for wrong in ["", "26", "2026-13", "2026-Q5", "2026-1", "2026-10-31", "heute"] {
            #expect(FigurePeriod(text: wrong) == nil, "\(wrong)")
        }
    }
}
