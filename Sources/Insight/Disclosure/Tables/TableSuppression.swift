/// Withholds small counts of a table, and as many others that none can be worked out (Tabellengeheimhaltung).
///
/// What is guaranteed, and against whom, is said in docs/disclosure.md.
public struct TableSuppression: Sendable {
    /// The smallest count above zero that is shown.
    public let threshold: Int

    /// Counts below five are withheld.
    public static let standard = TableSuppression(threshold: 5)

    public init(threshold: Int) {
        self.threshold = max(threshold, 1)
    }

    /// A table that stands alone.
    public func protect(_ table: StatisticalTable) -> ProtectedTable {
        var search = ExchangeSearch(table, threshold: threshold)
        search.withholdSmallCounts()
        _ = search.protectAll()
        return published(table, search)
    }

    func published(_ table: StatisticalTable, _ search: ExchangeSearch) -> ProtectedTable {
        ProtectedTable(
            dimensions: table.dimensions,
            threshold: threshold,
            layout: table.layout,
            counts: table.counts,
            withheld: search.withheld
        )
    }
}
