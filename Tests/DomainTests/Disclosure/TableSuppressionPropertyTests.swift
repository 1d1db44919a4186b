import Insight
import Testing

@Suite("Tables of small counts, by the thousand", .serialized) struct TableSuppressionPropertyTests {
    private func isSafe(_ low: Int, _ high: Int, small: Bool, threshold: Int) -> Bool {
        low < high && (!small || high >= threshold - 1)
    }

    // A debug build is fifty times slower; script/bench --suppression tries all ten thousand.
    #if DEBUG
    private let tables = 1_000
    #else
    private let tables = 10_000
    #endif

    @Test("Random tables of up to five dimensions: subtraction works nothing out") func subtraction() throws {
        var random = RandomTable(seed: 1)
        for number in 0..<tables {
            let dimensions = 1 + number % 5
            let table = try random.next(dimensions: dimensions, largest: [12, 5, 3, 2, 2][dimensions - 1])
            let threshold = 3 + random.below(5)
            let published = TableSuppression(threshold: threshold).protect(table)
            var attack = TableAttack(published)
            attack.narrow()
            for (place, address) in attack.addresses.enumerated() {
                let count = try #require(table.count(at: address))
                let isSmall = (1..<threshold).contains(count)
                if let shown = published.count(at: address).exact {
                    #expect(shown == count && !isSmall, "table \(number), \(address)")
                } else if !isSafe(attack.low[place], attack.high[place], small: isSmall, threshold: threshold)
                {
                    Issue.record("table \(number): \(address) is \(attack.low[place])…\(attack.high[place])")
                }
            }
        }
    }

    @Test("Small tables: among all tables that look alike, every withheld count differs") func enumeration()
        throws
    {
        var random = RandomTable(seed: 2)
        var tried = 0
        for number in 0..<(tables / 5) {
            let dimensions = 1 + number % 3
            let table = try random.next(
                dimensions: dimensions,
                largest: [5, 3, 2][dimensions - 1],
                highest: 7
            )
            let published = TableSuppression.standard.protect(table)
            var enumeration = TableEnumeration(TableAttack(published), cap: 7, most: 1_500)
            guard enumeration.run() else { continue }
            tried += 1
            for (place, address) in enumeration.attack.addresses.enumerated()
            where published.count(at: address) == .suppressed {
                let values = enumeration.values[place]
                let isSmall = published.isSmall(at: address)
                if values.count < 2 || (isSmall && (values.max() ?? 0) < 4) {
                    Issue.record("table \(number): \(address) can only be \(values.sorted())")
                }
            }
        }
        #expect(tried > tables / 15)
    }
}
