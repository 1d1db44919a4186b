extension ExchangeSearch {
    /// The exchange that withholds least in addition; without a limit there is always one, through all totals.
    mutating func findBest(for offset: Int, wanted: Int, limit: Int) -> Bool {
        best.cost = limit
        best.room = 0
        let places = innermost(of: offset)
        let start = layout.offset(at: places)
        for grouping in groupings(for: offset) {
            guard grouping.weight <= limit else { break }
            guard effort > 0 || grouping.isSimplest else { continue }
            guard span(from: start, places, grouping, wanted: wanted) else { continue }
            if trial.isBetter(than: best) { swap(&trial, &best) }
            if best.cost <= 1 << layout.dimensionCount { break }
        }
        return best.room > 0
    }

    // A cell below a total that can bear the change.
    private func innermost(of offset: Int) -> [Int] {
        var places = layout.sizes.indices.map { layout.place(of: offset, in: $0) }
        for dimension in places.indices where places[dimension] == layout.sizes[dimension] {
            var greatest = 0
            for category in 0..<layout.sizes[dimension] {
                var candidate = places
                candidate[dimension] = category
                let count = Int(cells[layout.offset(at: candidate)].count)
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
        for dimension in grouping.toTotal {
            step.toTotal(dimension, from: places[dimension], in: layout)
            guard let price = trial.price(of: step, in: cells, wanted: wanted, limit: best.cost) else {
                return false
            }
            trial.add(step, cost: price.cost, room: price.room)
        }
        for group in grouping.toCategories {
            guard extend(group, from: places, wanted: wanted), trial.cost <= best.cost else { return false }
        }
        return true
    }

    // The other categories that withhold least, then those that leave most room.
    private mutating func extend(_ group: DimensionGroup, from places: [Int], wanted: Int) -> Bool {
        var found: (partners: [Int], cost: Int, room: Int)?
        let cells = group.dimensions.count > 1 ? partners.cells(for: group, at: places) : nil
        for attempt in 0..<group.attempts(layout) {
            effort -= 1
            guard let partners = candidate(attempt, of: group, from: places, cells) else { continue }
            step.toCategories(partners, of: group.dimensions, from: places, in: layout)
            let limit = min(found?.cost ?? Int.max, best.cost - trial.cost)
            guard let price = trial.price(of: step, in: self.cells, wanted: wanted, limit: limit) else {
                continue
            }
            if let found, price.cost == found.cost, price.room <= found.room { continue }
            found = (partners, price.cost, price.room)
            if price.cost == 0, price.room >= wanted { break }
        }
        guard let found else { return false }
        recent[group.mask] = found.partners
        step.toCategories(found.partners, of: group.dimensions, from: places, in: layout)
        trial.add(step, cost: found.cost, room: found.room)
        return true
    }

    private mutating func candidate(
        _ attempt: Int,
        of group: DimensionGroup,
        from places: [Int],
        _ cells: [Int]?
    ) -> [Int]? {
        var partners = recent[group.mask]
        if group.dimensions.count == 1 {
            partners = [((partners.first ?? 0) + attempt) % layout.sizes[group.dimensions[0]]]
        } else if attempt > 0 || partners.isEmpty {
            if let cells {
                guard !cells.isEmpty else { return nil }
                let cell = cells[random(below: cells.count)]
                partners = group.dimensions.map { layout.place(of: cell, in: $0) }
            } else {
                partners = group.dimensions.map { random(below: layout.sizes[$0]) }
            }
        }
        let differs = zip(partners, group.dimensions).allSatisfy { $0 != places[$1] }
        return differs ? partners : nil
    }

    private mutating func random(below bound: Int) -> Int {
        chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((chance >> 33) % UInt64(bound))
    }
}
