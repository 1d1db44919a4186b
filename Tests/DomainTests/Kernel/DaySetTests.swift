import Kernel
import Testing

@Suite("Sets of days") struct DaySetTests {
    @Test("Two covered periods with a gap between them leave exactly the days between uncovered")
    func gap() throws {
        let covered: DaySet = [
            try period("2026-01-01", "2026-03-31"), try period("2026-04-15", "2026-06-30"),
        ]
        let year = try period("2026-01-01", "2026-12-31")
        #expect(
            covered.gaps(in: year) == [
                try period("2026-04-01", "2026-04-14"), try period("2026-07-01", "2026-12-31"),
            ]
        )
        #expect(covered.gaps(in: year).first?.length == 14)
    }

    @Test("Periods that touch are one period")
    func touching() throws {
        let days: DaySet = [try period("2026-02-01", "2026-02-28"), try period("2026-01-01", "2026-01-31")]
        #expect(days.periods == [try period("2026-01-01", "2026-02-28")])
        #expect(days.count == 59)
    }

    @Test("A period without an end covers all that follows and swallows later periods")
    func openEnded() throws {
        let days: DaySet = [
            try period("2026-06-01", nil), try period("2026-01-01", "2026-01-31"),
            try period("2027-01-01", nil),
        ]
        #expect(days.periods == [try period("2026-01-01", "2026-01-31"), try period("2026-06-01", nil)])
        #expect(days.count == nil)
        #expect(days.last == nil)
        #expect(days.goesOn)
        #expect(days.contains(try day("9999-12-31")))
        #expect(days.gaps(in: try period("2026-01-15", nil)) == [try period("2026-02-01", "2026-05-31")])
        #expect(days.subtracting(try period("2026-07-01", nil)).last == (try day("2026-06-30")))
    }

    @Test("Overlaps are the days on which at least two periods run")
    func overlaps() throws {
        let overlaps = DaySet.overlaps(of: [
            try period("2026-01-01", nil), try period("2026-01-10", "2026-01-20"),
            try period("2026-01-15", "2026-01-16"), try period("2026-03-01", "2026-03-01"),
        ])
        #expect(
            overlaps.periods == [
                try period("2026-01-10", "2026-01-20"), try period("2026-03-01", "2026-03-01"),
            ]
        )
        #expect(DaySet.overlaps(of: [try period("2026-01-01", "2026-01-31")]).isEmpty)
    }

    @Test("Seeded sets of days agree with a list of yes and no for each day", arguments: 0..<400)
    func naive(seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        let left = randomPeriods(&numbers)
        let right = randomPeriods(&numbers)
        let a = DaySet(left)
        let b = DaySet(right)
        let window = try #require(Period(from: Day(number: 5), until: Day(number: 70)))
        let inA = Naive(left)
        let inB = Naive(right)
        #expect(Naive(a.periods) == inA)
        #expect(Naive(a.union(b).periods) == inA.combined(inB) { $0 || $1 })
        #expect(Naive(a.intersection(b).periods) == inA.combined(inB) { $0 && $1 })
        #expect(Naive(a.subtracting(b).periods) == inA.combined(inB) { $0 && !$1 })
        #expect(Naive(a.gaps(in: window)) == Naive([window]).combined(inA) { $0 && !$1 })
        #expect(Naive(DaySet.overlaps(of: left).periods) == Naive(left, atLeast: 2))
        #expect(Naive.window.allSatisfy { a.contains(Day(number: $0)) == inA.days[$0] })
        #expect(DaySet(a.periods) == a)
        #expect(a.goesOn || a.count == inA.days.count { $0 })
        let missing = try #require(a.complement(in: window).count)
        let covered = try #require(a.intersection(window).count)
        #expect(missing + covered == window.length)
        #expect(a.covers(window) == (missing == 0))
    }

    private func randomPeriods(_ numbers: inout SeededNumbers) -> [Period] {
        (0..<Int.random(in: 0...6, using: &numbers)).compactMap { _ in
            let from = Int.random(in: 0...80, using: &numbers)
            let goesOn = Int.random(in: 0...9, using: &numbers) == 0
            let length = Int.random(in: 0...25, using: &numbers)
            return Period(from: Day(number: from), until: goesOn ? nil : Day(number: from + length))
        }
    }
}

/// The same question answered day by day.
private struct Naive: Equatable {
    static let window = 0..<120
    let days: [Bool]

    init(_ periods: [Period], atLeast times: Int = 1) {
        days = Self.window.map { number in periods.count { $0.contains(Day(number: number)) } >= times }
    }

    private init(days: [Bool]) {
        self.days = days
    }

    func combined(_ other: Naive, _ rule: (Bool, Bool) -> Bool) -> Naive {
        Naive(days: zip(days, other.days).map(rule))
    }
}
