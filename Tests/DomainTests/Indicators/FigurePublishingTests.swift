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

    @Test("A few are not shown, nor what would give them away")
    func few() throws {
        let parts = try figures([("duldung", 30), ("ae-24", 3), ("ne-9", 12), ("deutsch", 9)])
            .read("active-cases", by: "status").parts
        #expect(parts.filter { $0.count == .suppressed }.count == 2)
        #expect(!parts.contains { $0.count == .exact(9) })
    }

    @Test("Of a whole too small nothing is shown")
    func small() throws {
        let figure = try figures([("duldung", 4)]).read("active-cases", by: "status")
        #expect(figure.whole.count == .suppressed && figure.whole.estimate == nil)
        #expect(figure.parts.allSatisfy { $0.count == .suppressed })
    }

    @Test("A target group that nearly everybody belongs to would show the others")
    func nearlyAll() throws {
        let figures = try figures([("duldung", 40), ("ae-24", 2)])
        let group = try figures.read("active-cases", group: "long-tolerated")
        #expect(group.whole.count == .suppressed)
        let larger = try self.figures([("duldung", 40), ("ae-24", 6)])
        #expect(try larger.read("active-cases", group: "long-tolerated").whole.count == .exact(40))
    }

    @Test("A share shows neither the few who meet it nor the few who do not", arguments: [3, 37])
    func share(_ permits: Int) throws {
        var book = FactBook()
        for number in 0..<40 {
            let lines = [
                HandMadeFacts.fact(.open, from: "2024-01-01"), HandMadeFacts.fact(.begun, from: "2024-01-01"),
                HandMadeFacts.fact(.status, "duldung", from: "2020-01-01", until: "2025-12-31"),
                HandMadeFacts.fact(.status, number < permits ? "ae-25b" : "duldung", from: "2026-01-01"),
            ]
            book.put(Int64(number), lines.map(\.text).joined())
        }
        let value = try HandMadeFigures(book).read("out-of-duldung").whole
        #expect(value.share == .suppressed && value.count == .suppressed && value.interval == nil)
        #expect(value.denominator == .suppressed)
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
        for number in 0..<19 {
            let ended = HandMadeFacts.fact(.ended, "other", from: "2025-01-01", until: "2026-01-01")
            book.put(Int64(number), ended.text)
        }
        let value = try HandMadeFigures(book).read("duration").whole
        #expect(value.quartiles == nil && value.estimate == nil && value.interval == nil)
    }

    @Test("Days of reference are ends of months only")
    func months() throws {
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
