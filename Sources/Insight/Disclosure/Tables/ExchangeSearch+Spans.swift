extension ExchangeSearch {
    /// The exchange that withholds least in addition; without a limit there is always one, through all totals.
    mutating func findBest(for offset: Int, wanted: Int, limit: Int) -> Bool {
        best.price = ExchangePrice(cost: limit, room: 0)
        let places = innermost(of: offset)
        let start = layout.offset(at: places)
        for grouping in groupings(for: offset) {
            guard grouping.weight <= limit else { break }
            guard effort > 0 || grouping.isSimplest else { continue }
            guard span(from: start, places, grouping, wanted: wanted) else { continue }
            if trial.price.isBetter(than: best.price) { swap(&trial, &best) }
            if best.price.cost <= 1 << layout.dimensionCount { break }
        }
        return best.price.room > 0
    }

    // A cell below a total that can bear the change.
    private func innermost(of offset: Int) -> [Int] {
        var places = layout.places(of: offset)
        for dimension in places.indices where places[dimension] == layout.sizes[dimension] {
            let (total, stride) = (layout.offset(at: places), layout.strides[dimension])
            let first = total - layout.sizes[dimension] * stride
            var greatest = 0
            for category in 0..<layout.sizes[dimension] {
                let count = Int(cells[first + category * stride].count)
                if count > greatest {
                    greatest = count
                    places[dimension] = category
                }
            }
        }
        return places
    }

    private mutating func span(
        from start: Int,
        _ places: [Int],
        _ grouping: DimensionGrouping,
        wanted: Int
    ) -> Bool {
        guard cells[start].cost >= 0 else { return false }
        trial.start(at: start, cost: Int(cells[start].cost))
        let free = ExchangePrice(cost: 0, room: wanted)
        for dimension in grouping.toTotal {
            step.toTotal(dimension, from: places[dimension], in: layout)
            let price = trial.price(alike: step.alike, in: cells, from: free, limit: best.price.cost)
            guard let price else { return false }
            trial.add(step, price)
        }
        for group in grouping.toCategories {
            guard extend(group, from: places, free), trial.price.cost <= best.price.cost else { return false }
        }
        return true
    }

    // The other categories that withhold least, then those that leave most room.
    private mutating func extend(_ group: DimensionGroup, from places: [Int], _ free: ExchangePrice) -> Bool {
        let limit = best.price.cost - trial.price.cost
        step.toTotals(group.dimensions, from: places, in: layout)
        let here = trial.price(alike: step.alike, in: cells, from: free, limit: limit)
        var found: (partner: Int, price: ExchangePrice)?
        let givers = group.dimensions.count > 1 ? partners.cells(for: group, at: places) : nil
        for attempt in 0..<group.attempts(layout) {
            effort -= 1
            guard let partner = candidate(attempt, of: group, givers), let here else { continue }
            guard step.toCategories(of: partner, group.dimensions, from: places, in: layout) else { continue }
            let limit = found?.price.cost ?? limit
            guard let price = trial.price(opposite: step.opposite, in: cells, from: here, limit: limit) else {
                continue
            }
            if let found, !price.isBetter(than: found.price) { continue }
            found = (partner, price)
            if price.cost == 0, price.room == free.room { break }
        }
        guard let found, step.toCategories(of: found.partner, group.dimensions, from: places, in: layout)
        else { return false }
        recent[group.mask] = found.partner
        trial.add(step, found.price)
        return true
    }

    // A cell with the other categories; what it has beside them does not matter.
    private mutating func candidate(_ attempt: Int, of group: DimensionGroup, _ givers: [Int]?) -> Int? {
        let last = recent[group.mask]
        let dimensions = group.dimensions
        if dimensions.count == 1 {
            let first = last.map { layout.place(of: $0, in: dimensions[0]) } ?? 0
            return (first + attempt) % layout.sizes[dimensions[0]] * layout.strides[dimensions[0]]
        }
        if attempt == 0, let last { return last }
        if let givers { return givers.isEmpty ? nil : givers[random(below: givers.count)] }
        return dimensions.reduce(0) { $0 + random(below: layout.sizes[$1]) * layout.strides[$1] }
    }

    private mutating func random(below bound: Int) -> Int {
        chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((chance >> 33) % UInt64(bound))
    }
}
