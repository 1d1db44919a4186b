/// What the events, or the cases, say under one key beyond the columns every log has (Attribut).
public struct AttributeColumn: Sendable, Equatable {
    public var key: String
    /// The events or cases that have a value, ascending; `nil` where all have one.
    public var rows: [UInt32]?
    public var values: AttributeValues

    public init(_ key: String, rows: [UInt32]?, _ values: AttributeValues) {
        self.key = key
        self.rows = rows
        self.values = values
    }

    /// What an event or case says here.
    public subscript(_ row: Int) -> AttributeValue? {
        place(of: row).map { values[$0] }
    }

    func place(of row: Int) -> Int? {
        guard let rows else { return row < values.count ? row : nil }
        var low = 0, high = rows.count
        while low < high {
            let middle = (low + high) / 2
            if rows[middle] < UInt32(row) { low = middle + 1 } else { high = middle }
        }
        return low < rows.count && rows[low] == UInt32(row) ? low : nil
    }
}

/// One value of an attribute, with its kind (Attributwert).
public enum AttributeValue: Sendable, Hashable {
    case text(String)
    case identifier(String)
    /// Microseconds since 1970-01-01T00:00:00Z.
    case time(Int64)
    case whole(Int64)
    case number(Double)
    case flag(Bool)
    /// Lists, containers and attributes of attributes, as the XES elements that stand inside.
    case nested(String)
}

/// The values of one attribute, each kind in the form that needs least room (Attributwerte).
public enum AttributeValues: Sendable, Equatable {
    case text(codes: [UInt32], names: TextList)
    case identifier(codes: [UInt32], names: TextList)
    case time([Int64])
    case whole([Int64])
    case number([Double])
    case flag([Bool])
    case nested(TextList)

    public var count: Int {
        switch self {
        case .text(let codes, _), .identifier(let codes, _): codes.count
        case .time(let values), .whole(let values): values.count
        case .number(let values): values.count
        case .flag(let values): values.count
        case .nested(let values): values.count
        }
    }

    public subscript(_ place: Int) -> AttributeValue {
        switch self {
        case .text(let codes, let names): .text(names[Int(codes[place])])
        case .identifier(let codes, let names): .identifier(names[Int(codes[place])])
        case .time(let values): .time(values[place])
        case .whole(let values): .whole(values[place])
        case .number(let values): .number(values[place])
        case .flag(let values): .flag(values[place])
        case .nested(let values): .nested(values[place])
        }
    }

    /// The values at these places, in their order.
    func picked(_ places: [Int]) -> AttributeValues {
        switch self {
        case .text(let codes, let names): .text(codes: places.map { codes[$0] }, names: names)
        case .identifier(let codes, let names): .identifier(codes: places.map { codes[$0] }, names: names)
        case .time(let values): .time(places.map { values[$0] })
        case .whole(let values): .whole(places.map { values[$0] })
        case .number(let values): .number(places.map { values[$0] })
        case .flag(let values): .flag(places.map { values[$0] })
        case .nested(let values): .nested(values.picked(places))
        }
    }
}
