/// Builds a `Decodable` from a row, column by column.
final class RowDecoder: Decoder {
    let row: Row
    /// The property these columns belong to, such as `period` for `period_from`.
    let prefix: String
    private var expected = 0

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    init(row: Row, prefix: String = "") {
        self.row = row
        self.prefix = prefix
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(RowContainer(decoder: self))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        throw SQLError.column(prefix)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        guard let value = row.values.first else { throw SQLError.column(prefix) }
        return ValueDecoder(value: value)
    }

    /// The value of a property, or `nil` where it has no column of its own.
    func value(of property: String) -> SQLValue? {
        let name = prefix.isEmpty ? property : prefix + Self.capitalised(property)
        return row.layout.position(of: name, expected: &expected).map { row.values[$0] }
    }

    /// A decoder for a property kept in several columns, or `nil` where there are none such or all are `NULL`.
    func nested(_ property: String) -> RowDecoder? {
        let name = prefix.isEmpty ? property : prefix + Self.capitalised(property)
        let hasValue = zip(row.layout.properties, row.values).contains { column, value in
            value != .null && column.hasPrefix(name)
                && column.dropFirst(name.count).first?.isUppercase == true
        }
        return hasValue ? RowDecoder(row: row, prefix: name) : nil
    }

    private static func capitalised(_ name: String) -> String {
        name.prefix(1).uppercased() + name.dropFirst()
    }
}
