/// Where an exchange goes on from each of its cells: to another category, to the total, or to both (Austauschschritt).
struct ExchangeStep {
    /// How far it is to the cells that change alike: totals over some of the dimensions.
    private(set) var alike: [Int] = []
    /// How far it is to the cells that change the other way: other categories, and their totals.
    private(set) var opposite: [Int] = []

    /// To the total over one dimension.
    mutating func toTotal(_ dimension: Int, from place: Int, in layout: CellLayout) {
        alike.removeAll(keepingCapacity: true)
        opposite.removeAll(keepingCapacity: true)
        alike.append((layout.sizes[dimension] - place) * layout.strides[dimension])
    }

    /// On this side, where dimensions change together: the totals over a part of them.
    mutating func toTotals(_ dimensions: [Int], from places: [Int], in layout: CellLayout) {
        alike.removeAll(keepingCapacity: true)
        alike.append(0)
        for dimension in dimensions {
            let total = (layout.sizes[dimension] - places[dimension]) * layout.strides[dimension]
            for shift in alike.indices { alike.append(alike[shift] + total) }
        }
        alike.removeFirst()
        if !alike.isEmpty { alike.removeLast() }
    }

    /// On the other side: the categories of another cell, and the totals over a part of these dimensions.
    ///
    /// Answers false where a category would stay as it is.
    mutating func toCategories(
        of partner: Int,
        _ dimensions: [Int],
        from places: [Int],
        in layout: CellLayout
    ) -> Bool {
        opposite.removeAll(keepingCapacity: true)
        opposite.append(0)
        for dimension in dimensions {
            let place = layout.place(of: partner, in: dimension)
            guard place != places[dimension] else { return false }
            let total = (layout.sizes[dimension] - places[dimension]) * layout.strides[dimension]
            let there = (place - places[dimension]) * layout.strides[dimension]
            for shift in opposite.indices {
                opposite.append(opposite[shift] + total)
                opposite[shift] += there
            }
        }
        opposite.removeLast()
        return true
    }
}
