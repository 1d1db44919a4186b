import Insight
import Testing

@Suite("Tables of small counts") struct TableSuppressionTests {
    private func row(_ counts: [Int], threshold: Int = 5) throws -> ProtectedTable {
        let categories = counts.indices.map { "c\($0)" }
        let cells = Dictionary(uniqueKeysWithValues: counts.enumerated().map { ([$0.offset], $0.element) })
        let table = try StatisticalTable(dimensions: [TableDimension("town", categories)], counts: cells)
        return TableSuppression(threshold: threshold).protect(table)
    }

    private func cells(_ table: ProtectedTable) -> [PublishedCount] {
        table.dimensions[0].categories.indices.map { table.count(at: [$0]) } + [table.total]
    }

    @Test("Zeros and counts of five and more are shown") func shown() throws {
        #expect(try cells(row([0, 5, 70])) == [.exact(0), .exact(5), .exact(70), .exact(75)])
    }

    @Test("One small count takes another with it, or the total would betray it") func one() throws {
        #expect(
            try cells(row([40, 3, 0, 12]))
                == [.exact(40), .suppressed, .exact(0), .suppressed, .exact(55)]
        )
    }

    @Test("Small counts whose sum leaves no choice take more with them") func forced() throws {
        #expect(try cells(row([1, 1, 1, 1, 1])).last == .suppressed)
        #expect(try cells(row([1, 2, 30])) == [.suppressed, .suppressed, .suppressed, .exact(33)])
    }
}
