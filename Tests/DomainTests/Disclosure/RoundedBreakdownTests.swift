import Testing

@testable import Insight

@Suite("Rounded counts beside their totals give no small count away")
struct RoundedBreakdownTests {
    @Test("Counts are rounded to five, those below are withheld, zero is zero")
    func rounded() {
        let breakdown = RoundedBreakdown([40, 3, 0, 12, 26])
        #expect(breakdown.parts == [.exact(40), .suppressed, .exact(0), .exact(10), .exact(25)])
        #expect(breakdown.total == .exact(80))
        #expect(
            RoundedBreakdown([]).total == .exact(0)
                && RoundedBreakdown([0, 0]).parts == [.exact(0), .exact(0)]
        )
    }

    @Test(
        "Where a withheld count would be certain, or only nearly free, the parts are not told",
        arguments: [[4, 4], [1, 1, 1, 1], [1, 1, 1, 1, 1, 0, 0, 0], [2, 5], [3], [0, 0, 2]]
    )
    func tooFew(_ counts: [Int]) {
        #expect(RoundedBreakdown(counts).parts == nil)
    }

    @Test("What a second breakdown tells of the total counts for the first")
    func together() {
        // 40 stands for 38 to 42, of which 20 and 25 leave 41 and 42; 35 goes to 37 at most, so 4 would be certain.
        let both = RoundedBreakdown.several(41, [[18, 23], [37, 4]])
        #expect(both[0].parts == [.exact(20), .exact(25)] && both[1].parts == nil)
        #expect(RoundedBreakdown.several(41, [[37, 4]])[0].parts == [.exact(35), .suppressed])
    }

    @Test(
        "Whoever knows the figures and this procedure can work out no withheld count",
        // Up to where a rounded count is complete: 15 is 13 to 17.
        arguments: [(2, 17), (3, 12), (4, 12), (5, 7)]
    )
    func nothingWorkedOut(cells: Int, largest: Int) {
        var possible: [RoundedBreakdown: [Set<Int>]] = [:]
        forEachTable(cells: cells, largest: largest) { counts in
            let figures = RoundedBreakdown(counts)
            var values = possible[figures] ?? Array(repeating: [], count: cells)
            for index in counts.indices { values[index].insert(counts[index]) }
            possible[figures] = values
        }
        for (figures, values) in possible {
            for (part, value) in zip(figures.parts ?? [], values) where part == .suppressed {
                #expect(value == [1, 2, 3, 4], "\(figures)")
            }
            #expect(figures.parts != nil || values.allSatisfy { $0.count > 1 }, "\(figures)")
        }
    }

    @Test("Neither where the same people are told apart in two ways")
    func nothingWorkedOutTwice() {
        var possible: [[RoundedBreakdown]: [Set<Int>]] = [:]
        // Rows and columns are shown, the cells are not; a total of 10 is 12 at most.
        forEachTable(cells: 6, largest: 5) { cells in
            let sums = [
                [cells[0] + cells[1] + cells[2], cells[3] + cells[4] + cells[5]],
                [cells[0] + cells[3], cells[1] + cells[4], cells[2] + cells[5]],
            ]
            guard cells.reduce(0, +) <= 12 else { return }
            let figures = RoundedBreakdown.several(cells.reduce(0, +), sums)
            var values = possible[figures] ?? Array(repeating: [], count: 5)
            for (index, sum) in (sums[0] + sums[1]).enumerated() { values[index].insert(sum) }
            possible[figures] = values
        }
        for (figures, values) in possible {
            let parts = (figures[0].parts ?? [.exact(0), .exact(0)]) + (figures[1].parts ?? [])
            for (part, value) in zip(parts, values) where part == .suppressed {
                #expect(value.count > 1, "\(figures)")
            }
        }
    }

    private func forEachTable(cells: Int, largest: Int, _ body: ([Int]) -> Void) {
        var counts = Array(repeating: 0, count: cells)
        while true {
            body(counts)
            guard let digit = counts.indices.first(where: { counts[$0] < largest }) else { return }
            for index in 0..<digit { counts[index] = 0 }
            counts[digit] += 1
        }
    }
}

@Suite("Rounded counts of months, quarters and the year hang together")
struct RoundedLineTests {
    private static let stretches = [0..<1, 1..<2, 2..<3, 0..<2, 0..<3]

    @Test("Four counts of one month each and a year below five say that each is one")
    func year() {
        #expect(!accepts([1, 1, 2]), "three months of a quarter of four")
        #expect(accepts([40, 3, 0]) && accepts([9, 12, 30]))
    }

    /// All lines of three months with 0 to 12, up to where a month shown as 10 is complete.
    @Test("No withheld stretch has only one value among all lines that look the same")
    func nothingWorkedOut() {
        var possible: [[PublishedCount]: [Set<Int>]] = [:]
        for number in 0..<13 * 13 * 13 {
            let months = [number / 169, number / 13 % 13, number % 13]
            guard accepts(months) else { continue }
            let sums = Self.stretches.map { months[$0].reduce(0, +) }
            let shown = sums.map { RoundedTotal($0).shown }
            var values = possible[shown] ?? Array(repeating: [], count: sums.count)
            for index in sums.indices { values[index].insert(sums[index]) }
            possible[shown] = values
        }
        #expect(possible.count > 20)
        for (shown, values) in possible {
            for (count, value) in zip(shown, values) where count == .suppressed {
                #expect(value.isSuperset(of: [1, 2, 3, 4]), "\(shown)")
            }
        }
    }

    private func accepts(_ months: [Int]) -> Bool {
        var line = RoundedLine(3)
        return line.accepts(Self.stretches.map { ($0, RoundedTotal(months[$0].reduce(0, +))) })
    }
}
