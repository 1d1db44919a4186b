/// Cells and totals that change together, by one case more or less each, so that every sum stays right (Austausch).
struct Exchange {
    private(set) var offsets: [Int] = []
    private(set) var isLess: [Bool] = []
    var cost = Int.max
    var room = 0

    var indices: Range<Int> { offsets.indices }

    mutating func start(at offset: Int, cost: Int) {
        offsets.removeAll(keepingCapacity: true)
        isLess.removeAll(keepingCapacity: true)
        offsets.append(offset)
        isLess.append(false)
        self.cost = cost
        room = Int.max
    }

    mutating func add(_ step: ExchangeStep, cost: Int, room: Int) {
        let corners = offsets.indices
        for (shift, isLess) in zip(step.shifts, step.isLess) {
            for corner in corners {
                offsets.append(offsets[corner] + shift)
                self.isLess.append(self.isLess[corner] != isLess)
            }
        }
        self.cost += cost
        self.room = min(self.room, room)
    }

    /// What a step would withhold in addition, and how far it could go; nothing where it takes the last.
    func price(
        of step: ExchangeStep,
        in cells: [ExchangeCell],
        wanted: Int,
        limit: Int
    ) -> (cost: Int, room: Int)? {
        var cost = 0
        var room = Int32(clamping: wanted)
        // The innermost loop of the whole search: checked access would take half as long again.
        return cells.withUnsafeBufferPointer { cells in
            for turn in step.shifts.indices {
                let shift = step.shifts[turn]
                let turnsLess = step.isLess[turn]
                for corner in offsets.indices {
                    let cell = cells[offsets[corner] &+ shift]
                    if isLess[corner] != turnsLess {
                        guard cell.count > 1 else { return nil }
                        room = min(room, cell.count &- 1)
                    } else if cell.count < 1 {
                        return nil
                    }
                    guard cell.cost >= 0 else { return nil }
                    cost &+= Int(cell.cost)
                }
                guard cost <= limit else { return nil }
            }
            return (cost, Int(room))
        }
    }

    func isBetter(than other: Exchange) -> Bool {
        cost < other.cost || (cost == other.cost && room > other.room)
    }
}

/// Where an exchange goes on from each of its cells: to another category, to the total, or to both (Austauschschritt).
struct ExchangeStep {
    private(set) var shifts: [Int] = []
    private(set) var isLess: [Bool] = []

    /// To the total over one dimension, which changes alike.
    mutating func toTotal(_ dimension: Int, from place: Int, in layout: CellLayout) {
        restart()
        append((layout.sizes[dimension] - place) * layout.strides[dimension], isLess: false)
    }

    /// To other categories of some dimensions at once; the totals over a part of them change on both sides.
    mutating func toCategories(
        _ partners: [Int],
        of dimensions: [Int],
        from places: [Int],
        in layout: CellLayout
    ) {
        restart()
        let all = (1 << dimensions.count) - 1
        for summed in 0..<all {
            var there = 0
            var here = 0
            for (bit, dimension) in dimensions.enumerated() {
                let isSummed = summed >> bit & 1 == 1
                let stride = layout.strides[dimension]
                here += isSummed ? (layout.sizes[dimension] - places[dimension]) * stride : 0
                there += ((isSummed ? layout.sizes[dimension] : partners[bit]) - places[dimension]) * stride
            }
            append(there, isLess: true)
            if summed > 0 { append(here, isLess: false) }
        }
    }

    private mutating func restart() {
        shifts.removeAll(keepingCapacity: true)
        isLess.removeAll(keepingCapacity: true)
    }

    private mutating func append(_ shift: Int, isLess: Bool) {
        shifts.append(shift)
        self.isLess.append(isLess)
    }
}
