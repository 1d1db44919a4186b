/// Withholds small counts of a table, and as many others that none can be worked out (Tabellengeheimhaltung).
///
/// What is guaranteed, and against whom, is said in docs/disclosure.md.
public struct TableSuppression: Sendable {
    /// Up to how many cells and totals twins are looked for: three by three categories, with some room.
    static let mostCellsTried = 20

    /// The smallest count above zero that is shown.
    public let threshold: Int

    /// Counts below five are withheld.
    public static let standard = TableSuppression(threshold: 5)

    /// Three at least: with two, whatever is withheld can only be one.
    public init(threshold: Int) {
        self.threshold = max(threshold, 3)
    }

    /// A table that stands alone.
    public func protect(_ table: StatisticalTable) -> ProtectedTable {
        published(table, alone(table))
    }

    func alone(_ table: StatisticalTable) -> [Bool] {
        if table.dimensions.count == 1 {
            let row = RowSuppression(threshold: threshold).withheld(table.counts.dropLast())
            return row.cells + [row.total]
        }
        return table.counts.count > Self.mostCellsTried ? exchanged(table) : tried(table)
    }

    func published(_ table: StatisticalTable, _ withheld: [Bool]) -> ProtectedTable {
        ProtectedTable(
            dimensions: table.dimensions,
            threshold: threshold,
            layout: table.layout,
            counts: table.counts,
            withheld: withheld
        )
    }

    private func exchanged(_ table: StatisticalTable) -> [Bool] {
        var search = ExchangeSearch(table, threshold: threshold)
        search.withholdSmallCounts()
        _ = search.protectAll()
        return search.withheld
    }

    // Where running the program on other tables tells something, everything goes but the zeros.
    private func tried(_ table: StatisticalTable) -> [Bool] {
        let withheld = exchangedUnlessEqual(table)
        var search = TwinSearch(table, withheld: withheld, threshold: threshold, effort: 5_000)
        let hasTwins = search.succeeds { exchangedUnlessEqual(StatisticalTable(table, counts: $0)) }
        return hasTwins ? withheld : table.counts.map { $0 > 0 }
    }

    // Tables whose counts are all the same small one: each of them is a twin of the others.
    private func exchangedUnlessEqual(_ table: StatisticalTable) -> [Bool] {
        let filled = table.counts.indices.filter {
            table.counts[$0] > 0 && table.layout.summedDimensions(of: $0) == 0
        }
        guard let first = filled.first, table.counts[first] < threshold else { return exchanged(table) }
        guard filled.allSatisfy({ table.counts[$0] == table.counts[first] }) else { return exchanged(table) }
        return table.counts.map { $0 > 0 }
    }
}
