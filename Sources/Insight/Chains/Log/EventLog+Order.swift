extension EventLog {
    /// The same cases with their events in another order, or some of them.
    func eventsReordered(_ order: [UInt32]) -> EventLog {
        var log = self
        log.times = order.map { times[Int($0)] }
        log.activity = activity.reordered(order)
        log.resource = resource?.reordered(order)
        log.group = group?.reordered(order)
        log.lifecycle = lifecycle?.reordered(order)
        log.eventAttributes = eventAttributes.map { $0.reordered(order, of: eventCount) }
        return log
    }
}

extension CategoryColumn {
    func reordered(_ order: [UInt32]) -> CategoryColumn {
        CategoryColumn(codes: order.map { codes[Int($0)] }, names: names)
    }
}

extension AttributeColumn {
    /// The values of rows in another order; `count` says how many rows there are now.
    func reordered(_ order: [UInt32], of count: Int) -> AttributeColumn {
        guard let rows else { return AttributeColumn(key, rows: nil, values.picked(order.map { Int($0) })) }
        var placeOf = [UInt32](repeating: UInt32.max, count: count)
        for (place, row) in rows.enumerated() { placeOf[Int(row)] = UInt32(place) }
        var kept: [UInt32] = [], places: [Int] = []
        for (row, old) in order.enumerated() where placeOf[Int(old)] != UInt32.max {
            kept.append(UInt32(row))
            places.append(Int(placeOf[Int(old)]))
        }
        return AttributeColumn(key, rows: kept.count == order.count ? nil : kept, values.picked(places))
    }
}

extension AttributeColumnBuilder {
    /// With its rows ascending; what was noted later about a row replaces what was noted before.
    func ordered() -> AttributeColumnBuilder {
        let isAscending = zip(rows, rows.dropFirst()).allSatisfy { $0 < $1 }
        guard !isAscending else { return self }
        var last: [UInt32: Int] = [:]
        for (place, row) in rows.enumerated() { last[row] = place }
        let ascending = last.sorted { $0.key < $1.key }
        var copy = self
        copy.replace(rows: ascending.map(\.key), places: ascending.map(\.value))
        return copy
    }
}
