/// The properties of a row.
struct RowContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let decoder: RowDecoder

    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { decoder.row.layout.properties.compactMap { Key(stringValue: $0) } }

    func contains(_ key: Key) -> Bool {
        decoder.value(of: key.stringValue) != nil || decoder.nested(key.stringValue) != nil
    }

    func decodeNil(forKey key: Key) -> Bool {
        if let value = decoder.value(of: key.stringValue) { return value == .null }
        return decoder.nested(key.stringValue) == nil
    }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        if let value = decoder.value(of: key.stringValue) { return try decode(type, value, key) }
        guard let nested = decoder.nested(key.stringValue) else { throw SQLError.column(key.stringValue) }
        return try T(from: nested)
    }

    func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
        guard let value = decoder.value(of: key.stringValue) else {
            return try decoder.nested(key.stringValue).map { try T(from: $0) }
        }
        return value == .null ? nil : try decode(type, value, key)
    }

    private func decode<T: Decodable>(_ type: T.Type, _ value: SQLValue, _ key: Key) throws -> T {
        if case .blob(let bytes) = value, let bytes = bytes as? T { return bytes }
        do {
            return try T(from: ValueDecoder(value: value))
        } catch is DecodingError {
            throw SQLError.column(key.stringValue)
        }
    }

    private func read<T: SQLReadable>(_ key: Key) throws -> T {
        guard let value = decoder.value(of: key.stringValue), let read = T(sqlValue: value) else {
            throw SQLError.column(key.stringValue)
        }
        return read
    }

    private func readIfPresent<T: SQLReadable>(_ key: Key) throws -> T? {
        guard let value = decoder.value(of: key.stringValue), value != .null else { return nil }
        guard let read = T(sqlValue: value) else { throw SQLError.column(key.stringValue) }
        return read
    }

    private func readNumber<T: FixedWidthInteger>(_ key: Key) throws -> T {
        let wide: Int64 = try read(key)
        guard let number = T(exactly: wide) else { throw SQLError.column(key.stringValue) }
        return number
    }
}

extension RowContainer {
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try read(key) }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try read(key) }
    func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try read(key) }
    func decode(_ type: Float.Type, forKey key: Key) throws -> Float { Float(try read(key) as Double) }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try read(key) }
    func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try readNumber(key) }
    func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try readNumber(key) }
    func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try readNumber(key) }
    func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try read(key) }
    func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try readNumber(key) }
    func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try readNumber(key) }
    func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try readNumber(key) }
    func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try readNumber(key) }
    func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try readNumber(key) }

    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? { try readIfPresent(key) }
    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? { try readIfPresent(key) }
    func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? { try readIfPresent(key) }
    func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try readIfPresent(key) }
    func decodeIfPresent(_ type: Int64.Type, forKey key: Key) throws -> Int64? { try readIfPresent(key) }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type,
        forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        guard let nested = decoder.nested(key.stringValue) else { throw SQLError.column(key.stringValue) }
        return nested.container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        throw SQLError.column(key.stringValue)
    }

    func superDecoder() -> any Decoder { decoder }
    func superDecoder(forKey key: Key) -> any Decoder { decoder }
}
