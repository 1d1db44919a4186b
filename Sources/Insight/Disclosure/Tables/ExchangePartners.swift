/// Innermost cells that can give a case away, all of them and by each category of each dimension (Tauschpartner).
struct ExchangePartners {
    private let all: [Int]
    private let byCategory: [[[Int]]]

    init(_ table: StatisticalTable) {
        let layout = table.layout
        var all: [Int] = []
        var byCategory = layout.sizes.map { [[Int]](repeating: [], count: $0) }
        for offset in table.counts.indices
        where table.counts[offset] > 1 && layout.summedDimensions(of: offset) == 0 {
            all.append(offset)
            for dimension in layout.sizes.indices {
                byCategory[dimension][layout.place(of: offset, in: dimension)].append(offset)
            }
        }
        self.all = all
        self.byCategory = byCategory
    }

    /// The cells from which partners of a group come; `nil` where too many other dimensions stay as they are.
    func cells(for group: DimensionGroup, at places: [Int]) -> [Int]? {
        let missing = places.indices.filter { group.mask >> $0 & 1 == 0 }
        guard let fixed = missing.first else { return all }
        return missing.count == 1 ? byCategory[fixed][places[fixed]] : nil
    }
}
