import Insight
import Testing

@Suite("Small counts") struct CellSuppressionTests {
    @Test("One small count takes the next smallest with it, or the total would betray it")
    func complementary() {
        let breakdown = CellSuppression.standard.published([40, 3, 0, 12, 25])
        #expect(breakdown.cells == [.exact(40), .suppressed, .exact(0), .suppressed, .exact(25)])
        #expect(breakdown.total == .exact(80))
        #expect(breakdown.suppressesAnything)
    }

    @Test("Two small counts protect each other")
    func two() {
        #expect(
            CellSuppression.standard.published([40, 3, 2]).cells == [.exact(40), .suppressed, .suppressed]
        )
    }

    @Test("Two equal ones do not: their sum may leave no choice, so the next larger go too, all of one size")
    func equal() {
        let breakdown = CellSuppression.standard.published([40, 1, 9, 1, 9])
        #expect(breakdown.cells == [.exact(40), .suppressed, .suppressed, .suppressed, .suppressed])
        #expect(breakdown.total == .exact(60))
    }

    @Test("Where nothing larger is left to hide them, the total goes")
    func nothingLarger() {
        let breakdown = CellSuppression.standard.published([2, 2, 2, 0])
        #expect(breakdown.cells == [.suppressed, .suppressed, .suppressed, .exact(0)])
        #expect(breakdown.total == .suppressed)
    }

    @Test("Counts of five and more, and zeros, are shown")
    func shown() {
        let breakdown = CellSuppression.standard.published([5, 0, 100])
        #expect(breakdown.cells == [.exact(5), .exact(0), .exact(100)])
        #expect(breakdown.total == .exact(105))
        #expect(!breakdown.suppressesAnything)
    }

    @Test("A total below five is withheld, zero is not")
    func total() {
        #expect(CellSuppression.standard.published([2, 1]).total == .suppressed)
        #expect(CellSuppression.standard.published([0, 0]).total == .exact(0))
        #expect(CellSuppression.standard.published(total: 4) == .suppressed)
        #expect(CellSuppression.standard.published(total: 5) == .exact(5))
        #expect(CellSuppression.standard.published(total: 0) == .exact(0))
        #expect(CellSuppression.standard.published([]).total == .exact(0))
    }

    @Test(
        "Whoever knows the figures and this procedure can work out no withheld count",
        arguments: [(5, 2, 24), (5, 3, 16), (5, 4, 9), (3, 3, 12), (3, 5, 5), (2, 4, 6), (10, 2, 24)]
    )
    func nothingWorkedOut(smallest: Int, cells: Int, largest: Int) {
        let suppression = CellSuppression(smallest: smallest)
        var possible: [PublishedBreakdown: [Set<Int>]] = [:]
        forEachTable(cells: cells, largest: largest) { counts in
            let figures = suppression.published(counts)
            var values = possible[figures] ?? Array(repeating: [], count: cells)
            for index in counts.indices { values[index].insert(counts[index]) }
            possible[figures] = values
        }
        for (figures, values) in possible {
            for (cell, value) in zip(figures.cells, values) where cell == .suppressed {
                // Where 2 is the smallest shown, every small count is a 1 and cannot be hidden.
                #expect(value.count > 1 || smallest == 2, "\(figures)")
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
