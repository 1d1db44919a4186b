import Insight
import Testing

@Suite("Tables beside those already released") struct TableReleaseTests {
    private let towns = TableDimension("town", ["a", "b", "c"])
    private let sexes = TableDimension("sex", ["f", "m"])
    private let counts = [[0, 0]: 12, [0, 1]: 3, [1, 0]: 20, [1, 1]: 15, [2, 0]: 30, [2, 1]: 22]

    private func table(_ counts: [[Int]: Int]) throws -> StatisticalTable {
        try StatisticalTable(dimensions: [towns, sexes], counts: counts)
    }

    @Test("The same table gets the same answer") func again() throws {
        let first = TableSuppression.standard.protect(try table(counts))
        let released = ReleasedTable(first, name: "first")
        let second = try TableSuppression.standard.protect(try table(counts), beside: [released])
        for address in first.addresses { #expect(first.count(at: address) == second.count(at: address)) }
    }

    @Test("Other people than before are refused") func others() throws {
        let released = ReleasedTable(TableSuppression.standard.protect(try table(counts)), name: "first")
        var changed = counts
        changed[[2, 0]] = 31
        let other = try table(changed)
        #expect(throws: ReleaseRefusal.self) {
            try TableSuppression.standard.protect(other, beside: [released])
        }
    }

    @Test("A small change since the last day is not shown") func change() throws {
        let full = counts.mapValues { $0 + 20 }
        let released = ReleasedTable(TableSuppression.standard.protect(try table(full)), name: "first")
        var later = full
        later[[2, 0]] = 52
        let table = try table(later)
        let second = try TableSuppression.standard.protect(table, beside: [], after: [released])
        #expect(TableSuppression.standard.protect(table).count(at: [2, 0]) == .exact(52))
        #expect(second.count(at: [2, 0]) == .suppressed)
        #expect(second.total == .suppressed)
    }

    @Test("Over many days no two shown counts differ by little, whichever days are compared") func days()
        throws
    {
        var random = RandomTable(seed: 11)
        for _ in 0..<20 {
            var counts = counts.mapValues { $0 + 10 }
            var out: [ReleasedTable] = []
            var seen: [[Int?]: [Int]] = [:]
            for day in 0..<5 {
                let published = try TableSuppression.standard.protect(
                    try table(counts),
                    beside: [],
                    after: out
                )
                for address in published.addresses {
                    guard let shown = published.count(at: address).exact else { continue }
                    let near = seen[address, default: []].filter { (1..<5).contains(abs($0 - shown)) }
                    #expect(near.isEmpty, "day \(day), \(address)")
                    seen[address, default: []].append(shown)
                }
                out.append(ReleasedTable(published, name: "day \(day)"))
                counts = counts.mapValues { max(0, $0 + random.below(9) - 4) }
            }
        }
    }

    @Test("A count withheld between two days is not shut in by what these show") func between() throws {
        let days = [20, 23, 28].map {
            [[0, 0]: $0, [1, 0]: 70, [2, 0]: 90, [0, 1]: 80, [1, 1]: 60, [2, 1]: 50]
        }
        var out: [ReleasedTable] = []
        var last: ProtectedTable?
        for (number, counts) in days.enumerated() {
            let published = try TableSuppression.standard.protect(table(counts), beside: [], after: out)
            out.append(ReleasedTable(published, name: "day \(number)"))
            last = published
        }
        // Alone, 28 would differ enough from 20; but 23 lies between them.
        #expect(last?.count(at: [0, 0]) == .suppressed)
    }

    @Test(
        "Tables of which each has a dimension the other lacks: the refusal says which table to make instead"
    )
    func overlapping() throws {
        let first = TableSuppression.standard.protect(
            try table([[0, 0]: 1, [0, 1]: 2, [1, 0]: 20, [1, 1]: 15, [2, 0]: 30, [2, 1]: 22])
        )
        let second = try StatisticalTable(
            dimensions: [towns, TableDimension("year", ["x", "y"])],
            counts: [[0, 0]: 2, [0, 1]: 1, [1, 0]: 15, [1, 1]: 20, [2, 0]: 25, [2, 1]: 27]
        )
        let refusal = #expect(throws: ReleaseRefusal.self) {
            try TableSuppression.standard.protect(second, beside: [ReleasedTable(first, name: "first")])
        }
        let sentence = try #require(refusal).description
        #expect(sentence.contains("Release one table by town, sex, year instead, or this one without year."))
    }
}
