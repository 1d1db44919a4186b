/// A table as it may leave the house: every cell and total exact or withheld (geschützte Tabelle).
public struct ProtectedTable: Sendable {
    public let dimensions: [TableDimension]
    public let threshold: Int
    let layout: CellLayout
    let counts: [Int]
    let withheld: [Bool]

    /// The count as it may be shown; `nil` in the address is the total over that dimension.
    ///
    /// An address outside of the table is answered as withheld, since nothing may be concluded from it.
    public func count(at address: [Int?]) -> PublishedCount {
        guard let offset = layout.offset(of: address), !withheld[offset] else { return .suppressed }
        return .exact(counts[offset])
    }

    public var total: PublishedCount {
        count(at: dimensions.map { _ in nil })
    }

    /// How many cells and totals are withheld.
    public var withheldCount: Int {
        withheld.count { $0 }
    }

    /// Only for the office itself: whoever publishes which counts are small helps to work them out.
    public func isSmall(at address: [Int?]) -> Bool {
        layout.offset(of: address).map { (1..<threshold).contains(counts[$0]) } ?? false
    }

    /// All addresses, the innermost cells and every total.
    public var addresses: some Sequence<[Int?]> {
        (0..<layout.cellCount).lazy.map { layout.address(of: $0) }
    }
}
