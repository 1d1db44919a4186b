/// Counts broken down by any number of characteristics, with every total over any of them (Häufigkeitstabelle).
public struct StatisticalTable: Sendable {
    public let dimensions: [TableDimension]
    let layout: CellLayout
    // Cells and totals in the order of the layout.
    let counts: [Int]

    /// Counts by the places of their categories; what is not named counts zero.
    public init(dimensions: [TableDimension], counts: [[Int]: Int]) throws(TableRefusal) {
        try self.init(dimensions: dimensions, cells: counts.map { ($0.key, $0.value) })
    }

    /// Counts cell by cell; what is named twice is added up.
    public init(
        dimensions: [TableDimension],
        cells: some Sequence<(address: [Int], count: Int)>
    ) throws(TableRefusal) {
        let layout = try CellLayout(dimensions)
        var counts = [Int](repeating: 0, count: layout.cellCount)
        for (address, count) in cells {
            guard let offset = layout.offset(of: address) else { throw .outside(address) }
            guard count >= 0 else { throw .negative(address) }
            // The sum of all cells must not overflow.
            guard count < Int(Int32.max), counts[offset] < Int(Int32.max) else { throw .tooLarge(address) }
            counts[offset] += count
        }
        self.dimensions = dimensions
        self.layout = layout
        self.counts = Self.withTotals(counts, layout)
    }

    /// The same cells with other counts, whose totals are right already.
    init(_ table: StatisticalTable, counts: [Int]) {
        dimensions = table.dimensions
        layout = table.layout
        self.counts = counts
    }

    /// The exact count; `nil` in the address is the total over that dimension.
    public func count(at address: [Int?]) -> Int? {
        layout.offset(of: address).map { counts[$0] }
    }

    var names: [String] { dimensions.map(\.name) }

    private static func withTotals(_ cells: [Int], _ layout: CellLayout) -> [Int] {
        var counts = cells
        for dimension in layout.sizes.indices {
            let size = layout.sizes[dimension]
            let stride = layout.strides[dimension]
            let block = stride * (size + 1)
            for start in Swift.stride(from: 0, to: counts.count, by: block) {
                for line in start..<(start + stride) {
                    var total = 0
                    for category in 0..<size { total += counts[line + category * stride] }
                    counts[line + size * stride] = total
                }
            }
        }
        return counts
    }
}
