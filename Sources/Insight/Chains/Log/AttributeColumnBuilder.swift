/// An attribute while it grows: the rows that have it, and their values (Attribut im Aufbau).
struct AttributeColumnBuilder: Sendable {
    let key: String
    private(set) var rows: [UInt32] = []
    private(set) var values: AttributeValues
    private var texts = TextInterner()

    init(_ key: String, kindOf value: AttributeValue) {
        self.key = key
        values = AttributeValues(kindOf: value)
    }

    init(_ column: AttributeColumn) {
        key = column.key
        rows = column.rows ?? (0..<column.values.count).map { UInt32($0) }
        values = column.values
        switch column.values {
        case .text(_, let names), .identifier(_, let names): texts = TextInterner(names)
        default: break
        }
    }

    func holds(_ value: AttributeValue) -> Bool { values.kind == AttributeValues(kindOf: value).kind }

    mutating func append(_ value: AttributeValue, row: UInt32) {
        guard rows.last != row else { return }
        rows.append(row)
        switch value {
        case .text(let text), .identifier(let text): values.append(code: texts.code(of: text))
        default: values.append(value)
        }
    }

    mutating func replace(rows: [UInt32], places: [Int]) {
        self.rows = rows
        values = values.picked(places)
    }

    func column(rowCount: Int) -> AttributeColumn {
        AttributeColumn(key, rows: rows.count == rowCount ? nil : rows, values.naming(texts.texts))
    }
}

extension AttributeValues {
    enum Kind: UInt8, Sendable { case text, identifier, time, whole, number, flag, nested }

    init(_ kind: Kind) {
        self =
            switch kind {
            case .text: .text(codes: [], names: TextList())
            case .identifier: .identifier(codes: [], names: TextList())
            case .time: .time([])
            case .whole: .whole([])
            case .number: .number([])
            case .flag: .flag([])
            case .nested: .nested(TextList())
            }
    }

    init(kindOf value: AttributeValue) {
        self.init(value.kind)
    }

    var kind: Kind {
        switch self {
        case .text: .text
        case .identifier: .identifier
        case .time: .time
        case .whole: .whole
        case .number: .number
        case .flag: .flag
        case .nested: .nested
        }
    }

    mutating func append(code: UInt32) {
        switch consume self {
        case .text(var codes, let names):
            codes.append(code)
            self = .text(codes: codes, names: names)
        case .identifier(var codes, let names):
            codes.append(code)
            self = .identifier(codes: codes, names: names)
        case let other: self = other
        }
    }

    mutating func append(_ value: AttributeValue) {
        switch (consume self, value) {
        case (.time(var values), .time(let value)):
            values.append(value)
            self = .time(values)
        case (.whole(var values), .whole(let value)):
            values.append(value)
            self = .whole(values)
        case (.number(var values), .number(let value)):
            values.append(value)
            self = .number(values)
        case (.flag(var values), .flag(let value)):
            values.append(value)
            self = .flag(values)
        case (.nested(var values), .nested(let value)):
            values.append(value)
            self = .nested(values)
        case (let other, _): self = other
        }
    }

    func naming(_ names: TextList) -> AttributeValues {
        switch self {
        case .text(let codes, _): .text(codes: codes, names: names)
        case .identifier(let codes, _): .identifier(codes: codes, names: names)
        default: self
        }
    }
}

extension AttributeValue {
    var kind: AttributeValues.Kind {
        switch self {
        case .text: .text
        case .identifier: .identifier
        case .time: .time
        case .whole: .whole
        case .number: .number
        case .flag: .flag
        case .nested: .nested
        }
    }
}
