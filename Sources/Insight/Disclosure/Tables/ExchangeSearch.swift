/// Finds for every small count another table that looks the same when published (Austauschsuche).
///
/// The other table comes about by exchanges that leave every sum as it is: one case more in a cell, one less in another
/// category, and so on through all dimensions; where the total over a dimension changes, it is withheld too. Withheld
/// counts stay at one or more, because zeros are shown and everybody knows that.
struct ExchangeSearch {
    /// How many candidates all rounds together look at; it bounds the time, not what is guaranteed.
    static let mostCandidates = 12_000_000

    let layout: CellLayout
    let counts: [Int]
    let threshold: Int
    let partners: ExchangePartners
    private var groupings: [[DimensionGrouping]?]
    private(set) var cells: [ExchangeCell]
    // What is known to be possible so far.
    private var highest: [Int]
    private var varies: [Bool]
    // Up to where the possible values of a cell must reach; zero where nothing asks for its protection.
    private var targets: [Int32]
    var best = Exchange()
    var trial = Exchange()
    var step = ExchangeStep()
    // For each group of dimensions the cell whose categories were the best ones the last time.
    var recent: [Int?]
    var chance = UInt64(1)
    // How many candidates may still be looked at before the round contents itself with simple exchanges.
    var effort = 0

    init(_ table: StatisticalTable, threshold: Int) {
        layout = table.layout
        counts = table.counts
        highest = table.counts
        self.threshold = threshold
        cells = zip(table.counts, table.layout.weights).map { count, weight in
            ExchangeCell(count: Int32(clamping: count), cost: Int32(weight))
        }
        targets = [Int32](repeating: 0, count: layout.cellCount)
        varies = [Bool](repeating: false, count: layout.cellCount)
        partners = ExchangePartners(table)
        groupings = Array(repeating: nil, count: 1 << layout.dimensionCount)
        recent = Array(repeating: nil, count: 1 << layout.dimensionCount)
    }

    var withheld: [Bool] { cells.map { $0.cost == 0 } }

    /// Withholds a cell; its possible values must reach that far and be two at least.
    mutating func withhold(_ offset: Int, reaching target: Int) {
        cells[offset].cost = 0
        targets[offset] = max(targets[offset], Int32(clamping: max(target, 1)))
    }

    mutating func withhold(_ cells: [Bool]) {
        for offset in cells.indices where cells[offset] { withhold(offset, reaching: 1) }
    }

    /// What is known already can neither be withheld nor change.
    mutating func fix(_ offset: Int) {
        cells[offset].cost = ExchangeCell.fixed
        targets[offset] = 0
    }

    mutating func withholdSmallCounts() {
        for offset in counts.indices where (1..<threshold).contains(counts[offset]) {
            withhold(offset, reaching: threshold - 1)
        }
    }

    /// In rounds: first what withholds little more, so that high totals go only where nothing else helps.
    ///
    /// Answers with the cells that cannot be protected, which happens only where something is fixed.
    mutating func protectAll() -> [Int] {
        var open = targets.indices.reversed().filter { targets[$0] > 0 }
        let limits = limits
        for (round, limit) in limits.enumerated() {
            // Ever larger shares of 1 + 2 + …: if low totals used up everything, the high ones would all go.
            effort = Self.mostCandidates * 2 * (round + 1) / (limits.count * (limits.count + 1))
            open.removeAll { protect($0, limit: limit) }
        }
        return open
    }

    mutating func groupings(for offset: Int) -> [DimensionGrouping] {
        let summed = layout.summedDimensions(of: offset)
        if let known = groupings[summed] { return known }
        let found = DimensionGrouping.all(layout, summed: summed)
        groupings[summed] = found
        return found
    }

    private var limits: [Int] {
        let cells = 1 << layout.dimensionCount
        var limits = [cells]
        for size in layout.sizes.sorted() { limits.append((limits.last ?? cells) * size) }
        return limits.dropLast() + [Int.max]
    }

    private mutating func protect(_ offset: Int, limit: Int) -> Bool {
        var changed: [Int] = []
        let target = Int(targets[offset])
        while highest[offset] < target || !varies[offset] {
            let wanted = max(1, target - Int(cells[offset].count))
            guard findBest(for: offset, wanted: wanted, limit: limit) else { break }
            if changed.isEmpty { remember(best) }
            apply(best, wanted: wanted, &changed)
            highest[offset] = max(highest[offset], Int(cells[offset].count))
            varies[offset] = true
        }
        for place in changed { cells[place].count = Int32(clamping: counts[place]) }
        return highest[offset] >= target && varies[offset]
    }

    private mutating func apply(_ exchange: Exchange, wanted: Int, _ changed: inout [Int]) {
        let amount = Int32(min(exchange.price.room, wanted))
        for offset in exchange.more { cells[offset].count += amount }
        for offset in exchange.less { cells[offset].count -= amount }
        for offset in exchange.more + exchange.less {
            cells[offset].cost = 0
            changed.append(offset)
        }
    }

    // One exchange on the true counts shows what is possible for all of its cells at once.
    private mutating func remember(_ exchange: Exchange) {
        let forwards = min(exchange.price.room, threshold)
        let backwards = exchange.more.reduce(threshold) { min($0, counts[$1] - 1) }
        for offset in exchange.more { note(offset, counts[offset] + forwards) }
        for offset in exchange.less { note(offset, counts[offset] + backwards) }
    }

    private mutating func note(_ offset: Int, _ reached: Int) {
        varies[offset] = true
        highest[offset] = max(highest[offset], reached)
    }
}

/// A count of the other table, and what withholding it would cost; nothing where it is withheld (Tauschzelle).
struct ExchangeCell {
    static let fixed = Int32(-1)

    var count: Int32
    var cost: Int32
}
