/// Cells and totals that change together, by one case more or less each, so that every sum stays right (Austausch).
struct Exchange {
    private(set) var more: [Int] = []
    private(set) var less: [Int] = []
    var price = ExchangePrice(cost: 0, room: 0)

    mutating func start(at offset: Int, cost: Int) {
        more.removeAll(keepingCapacity: true)
        less.removeAll(keepingCapacity: true)
        more.append(offset)
        price = ExchangePrice(cost: cost, room: Int.max)
    }

    mutating func add(_ step: ExchangeStep, _ added: ExchangePrice) {
        let (more, less) = (more, less)
        for shift in step.opposite { append(more: less, less: more, shift) }
        for shift in step.alike { append(more: more, less: less, shift) }
        price = ExchangePrice(cost: price.cost + added.cost, room: min(price.room, added.room))
    }

    /// What all cells would cost that lie so far from those that change alike.
    func price(
        alike shifts: [Int],
        in cells: [ExchangeCell],
        from start: ExchangePrice,
        limit: Int
    ) -> ExchangePrice? {
        start.adding(more: more, less: less, shifts: shifts, in: cells, limit: limit)
    }

    func price(
        opposite shifts: [Int],
        in cells: [ExchangeCell],
        from start: ExchangePrice,
        limit: Int
    ) -> ExchangePrice? {
        start.adding(more: less, less: more, shifts: shifts, in: cells, limit: limit)
    }

    private mutating func append(more: [Int], less: [Int], _ shift: Int) {
        for offset in more { self.more.append(offset + shift) }
        for offset in less { self.less.append(offset + shift) }
    }
}

/// What an exchange would withhold in addition, and how many cases it could move (Tauschpreis).
struct ExchangePrice {
    var cost: Int
    var room: Int

    func isBetter(than other: ExchangePrice) -> Bool {
        cost < other.cost || (cost == other.cost && room > other.room)
    }

    /// With other cells and totals; nothing where one is fixed, loses its last case, or costs too much.
    func adding(
        more: [Int],
        less: [Int],
        shifts: [Int],
        in cells: [ExchangeCell],
        limit: Int
    ) -> ExchangePrice? {
        // The innermost loop of the whole search: checked access would take half as long again.
        cells.withUnsafeBufferPointer { cells in
            var price = self
            for shift in shifts {
                for offset in less {
                    let cell = cells[offset &+ shift]
                    guard cell.count > 1, cell.cost >= 0 else { return nil }
                    price.room = min(price.room, Int(cell.count) &- 1)
                    price.cost &+= Int(cell.cost)
                }
                for offset in more {
                    let cell = cells[offset &+ shift]
                    guard cell.count > 0, cell.cost >= 0 else { return nil }
                    price.cost &+= Int(cell.cost)
                }
                guard price.cost <= limit else { return nil }
            }
            return price
        }
    }
}
