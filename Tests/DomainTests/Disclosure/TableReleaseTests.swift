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
}
