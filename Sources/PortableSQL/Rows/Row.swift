/// One row of a result.
public struct Row: Sendable {
    let layout: RowLayout
    public let values: [SQLValue]

    init(layout: RowLayout, values: [SQLValue]) {
        self.layout = layout
        self.values = values
    }

    public var columns: [String] { layout.columns }

    /// The value in this column, `NULL` where there is no such column; `value(_:)` is strict.
    public subscript(_ column: String) -> SQLValue {
        layout.position(of: column).map { values[$0] } ?? .null
    }

    public func value<T: SQLReadable>(_ column: String, as type: T.Type = T.self) throws -> T {
        guard let position = layout.position(of: column), let value = T(sqlValue: values[position]) else {
            throw SQLError.column(column)
        }
        return value
    }

    /// The value whose properties are the columns: `case_file` becomes `caseFile`.
    ///
    /// A property that is a value of several columns takes those that begin with its name: `period` takes
    /// `period_from` and `period_until`. A type that is kept in one column takes the first column.
    public func decode<T: Decodable>(_ type: T.Type = T.self) throws -> T {
        try T(from: RowDecoder(row: self))
    }
}

/// A type that can be read out of one column.
public protocol SQLReadable {
    /// `nil` where the value is of another type.
    init?(sqlValue: SQLValue)
}

extension Int: SQLReadable {
    public init?(sqlValue: SQLValue) {
        guard case .integer(let number) = sqlValue else { return nil }
        self.init(exactly: number)
    }
}

extension Int64: SQLReadable {
    public init?(sqlValue: SQLValue) {
        guard case .integer(let number) = sqlValue else { return nil }
        self = number
    }
}

extension Double: SQLReadable {
    public init?(sqlValue: SQLValue) {
        switch sqlValue {
        case .real(let number): self = number
        case .integer(let number): self = Double(number)
        default: return nil
        }
    }
}

extension Bool: SQLReadable {
    // SQLite has no booleans: it keeps 0 and 1.
    public init?(sqlValue: SQLValue) {
        switch sqlValue {
        case .bool(let bool): self = bool
        case .integer(0): self = false
        case .integer(1): self = true
        default: return nil
        }
    }
}

extension String: SQLReadable {
    public init?(sqlValue: SQLValue) {
        guard case .text(let text) = sqlValue else { return nil }
        self = text
    }
}

extension [UInt8]: SQLReadable {
    public init?(sqlValue: SQLValue) {
        guard case .blob(let bytes) = sqlValue else { return nil }
        self = bytes
    }
}

extension Optional: SQLReadable where Wrapped: SQLReadable {
    public init?(sqlValue: SQLValue) {
        if case .null = sqlValue {
            self = .none
        } else if let value = Wrapped(sqlValue: sqlValue) {
            self = value
        } else {
            return nil
        }
    }
}
