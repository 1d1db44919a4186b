/// Which dimensions an exchange leaves through the total, and which it changes together (Merkmalsgruppierung).
struct DimensionGrouping {
    let toTotal: [Int]
    let toCategories: [DimensionGroup]
    /// How many innermost cells the highest total adds up that such an exchange touches.
    let weight: Int

    /// The groupings for a total over these dimensions (as bits), those that touch the lowest totals first.
    ///
    /// The last leaves through all totals; it always succeeds.
    static func all(_ layout: CellLayout, summed: Int) -> [DimensionGrouping] {
        let everything = layout.sizes.indices
        var groupings: [DimensionGrouping] = []
        for totals in 0...summed where totals & ~summed == 0 {
            let others = everything.filter { totals >> $0 & 1 == 0 }
            for groups in partitions(of: others) where isSimple(groups) {
                let toCategories = groups.sorted { $0.count > $1.count }.map { DimensionGroup($0) }
                guard toCategories.allSatisfy({ $0.mask & ~summed != 0 }) else { continue }
                let toTotal = everything.filter { totals >> $0 & 1 == 1 }
                groupings.append(DimensionGrouping(toTotal, toCategories, layout))
            }
        }
        groupings.sort { $0.weight < $1.weight }
        return groupings + [DimensionGrouping(Array(everything), [], layout)]
    }

    /// All dimensions one by one, all at once, or through all totals.
    var isSimplest: Bool {
        toCategories.count < 2 || toCategories.allSatisfy { $0.dimensions.count == 1 }
    }

    private init(_ toTotal: [Int], _ toCategories: [DimensionGroup], _ layout: CellLayout) {
        self.toTotal = toTotal
        self.toCategories = toCategories
        let sizes = layout.sizes
        weight = toCategories.reduce(toTotal.reduce(1) { $0 * sizes[$1] }) { weight, group in
            let sizes = group.dimensions.map { sizes[$0] }
            return weight * sizes.reduce(1, *) / (sizes.min() ?? 1)
        }
    }

    // One group beside single dimensions, or two groups.
    private static func isSimple(_ groups: [[Int]]) -> Bool {
        groups.count < 3 || groups.filter { $0.count > 1 }.count < 2
    }

    private static func partitions(of dimensions: [Int]) -> [[[Int]]] {
        guard let first = dimensions.first else { return [[]] }
        var found: [[[Int]]] = []
        for partition in partitions(of: Array(dimensions.dropFirst())) {
            found.append([[first]] + partition)
            for group in partition.indices {
                var joined = partition
                joined[group].insert(first, at: 0)
                found.append(joined)
            }
        }
        return found
    }
}

/// Dimensions whose categories change together (Merkmalsgruppe).
struct DimensionGroup {
    let dimensions: [Int]
    let mask: Int

    init(_ dimensions: [Int]) {
        self.dimensions = dimensions
        mask = dimensions.reduce(0) { $0 | 1 << $1 }
    }

    /// All categories of one dimension are tried, of several at once only some.
    func attempts(_ layout: CellLayout) -> Int {
        dimensions.count == 1 ? layout.sizes[dimensions[0]] : 32
    }
}
