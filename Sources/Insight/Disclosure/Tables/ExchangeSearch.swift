/// Finds for every small count another table that looks the same when published (Austauschsuche).
///
/// The other table comes about by exchanges: two places in every dimension span a box, and one case more at one
/// corner, one less at its neighbours, leaves every sum as it is. Where one of two places is the total, both change
/// alike. Whatever corner is not withheld yet is withheld with it. Withheld counts stay at one or more, because zeros are
/// shown and everybody knows that.
struct ExchangeSearch {
    let layout: CellLayout
    let counts: [Int]
    let threshold: Int
    private(set) var withheld: [Bool]
    // Counts of the other table on the way.
    private var working: [Int]
    // What is known to be possible so far.
    private var highest: [Int]
    private var varies: [Bool]
    private let weights: [Int]
    private var best: Exchange
    private var trial: Exchange
    private var recent: [Int]

    init(_ table: StatisticalTable, threshold: Int) {
        layout = table.layout
        counts = table.counts
        working = table.counts
        highest = table.counts
        self.threshold = threshold
        withheld = table.counts.map { (1..<threshold).contains($0) }
        varies = [Bool](repeating: false, count: layout.cellCount)
        weights = Self.weights(layout)
        best = Exchange(dimensions: layout.dimensionCount)
        trial = best
        recent = [Int](repeating: 0, count: layout.dimensionCount)
    }

    private static func weights(_ layout: CellLayout) -> [Int] {
        var weights = [1]
        for size in layout.sizes {
            let lower = weights
            for _ in 1..<size { weights += lower }
            weights += lower.map { $0 * size }
        }
        return weights
    }

    mutating func protectAll() {
        for offset in stride(from: layout.cellCount - 1, through: 0, by: -1)
        where (1..<threshold).contains(counts[offset]) {
            protect(offset)
        }
    }

    private mutating func protect(_ offset: Int) {
        var changed: [Int] = []
        while highest[offset] < threshold - 1 || !varies[offset] {
            let wanted = max(1, threshold - 1 - working[offset])
            findBest(for: offset, wanted: wanted)
            let isFirst = changed.isEmpty
            withhold(best)
            if isFirst { remember(best) }
            let step = min(best.room, wanted)
            for corner in 0..<best.count {
                let place = best.offsets[corner]
                changed.append(place)
                working[place] += best.isLess[corner] ? -step : step
            }
            highest[offset] = max(highest[offset], working[offset])
            varies[offset] = true
        }
        for place in changed { working[place] = counts[place] }
    }

    private mutating func withhold(_ exchange: Exchange) {
        for corner in 0..<exchange.count { withheld[exchange.offsets[corner]] = true }
    }

    // One exchange on the true counts shows what is possible for all of its corners at once.
    private mutating func remember(_ exchange: Exchange) {
        var backwards = Int.max
        for corner in 0..<exchange.count where !exchange.isLess[corner] {
            backwards = min(backwards, counts[exchange.offsets[corner]] - 1)
        }
        for corner in 0..<exchange.count {
            let offset = exchange.offsets[corner]
            varies[offset] = true
            let room = exchange.isLess[corner] ? backwards : exchange.room
            highest[offset] = max(highest[offset], room > threshold ? threshold : counts[offset] + room)
        }
    }

    private mutating func findBest(for offset: Int, wanted: Int) {
        best.cost = Int.max
        best.room = 0
        let dimensions = layout.sizes.indices
        let totals = dimensions.filter { layout.place(of: offset, in: $0) == layout.sizes[$0] }
        let others = dimensions.filter { layout.place(of: offset, in: $0) != layout.sizes[$0] }
        for turn in 0..<max(others.count, 1) {
            let order = totals + others[turn...] + others[..<turn]
            guard span(from: offset, order: order, wanted: wanted) else { continue }
            if trial.isBetter(than: best) { swap(&trial, &best) }
            if best.cost == 0, best.room >= wanted { break }
        }
        for dimension in dimensions { recent[dimension] = best.partners[dimension] }
    }

    private mutating func span(from offset: Int, order: [Int], wanted: Int) -> Bool {
        trial.start(at: offset, isWithheld: withheld[offset], weight: weights[offset])
        for dimension in order {
            guard extend(dimension, from: layout.place(of: offset, in: dimension), wanted: wanted) else {
                return false
            }
        }
        return true
    }

    // Chooses the second place in one dimension: the cheapest, then the one with most room.
    private mutating func extend(_ dimension: Int, from place: Int, wanted: Int) -> Bool {
        let size = layout.sizes[dimension]
        var found: (place: Int, cost: Int, room: Int)?
        let first = recent[dimension]
        for step in 0...size {
            let partner = (first + step) % (size + 1)
            guard partner != place else { continue }
            let limit = found?.cost ?? Int.max
            guard let next = price(dimension, from: place, to: partner, limit: limit, wanted: wanted) else {
                continue
            }
            if let found, next.cost > found.cost || (next.cost == found.cost && next.room <= found.room) {
                continue
            }
            found = (partner, next.cost, next.room)
            if next.cost == 0, next.room >= wanted { break }
        }
        guard let found else { return false }
        trial.add(
            dimension,
            partner: found.place,
            shift: (found.place - place) * layout.strides[dimension],
            turns: place != size && found.place != size
        )
        trial.cost += found.cost
        trial.room = min(trial.room, found.room)
        return true
    }

    private func price(
        _ dimension: Int,
        from place: Int,
        to partner: Int,
        limit: Int,
        wanted: Int
    ) -> (cost: Int, room: Int)? {
        let size = layout.sizes[dimension]
        let shift = (partner - place) * layout.strides[dimension]
        let turns = place != size && partner != size
        var cost = 0
        var room = wanted
        for corner in 0..<trial.count {
            let offset = trial.offsets[corner] + shift
            let count = working[offset]
            if trial.isLess[corner] != turns {
                guard count > 1 else { return nil }
                room = min(room, count - 1)
            } else if count < 1 {
                return nil
            }
            if !withheld[offset] {
                cost += weights[offset]
                if cost > limit { return nil }
            }
        }
        return (cost, room)
    }
}
