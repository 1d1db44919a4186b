/// Stands in for a value that is missing or wrong, so that its neighbours are still checked; never given away.
enum Placeholder {
    static func value<T: Decodable>(of type: T.Type) throws -> T {
        if let first = first(of: type) as? T { return first }
        return try T(from: PlaceholderDecoder())
    }

    private static func first(of type: Any.Type) -> Any? {
        func one<C: CaseIterable>(_ type: C.Type) -> Any? { type.allCases.first }
        return (type as? any CaseIterable.Type).flatMap { one($0) }
    }
}

private struct PlaceholderDecoder: Decoder {
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(PlaceholderMapping<Key>())
    }

    func unkeyedContainer() -> any UnkeyedDecodingContainer { PlaceholderList() }

    func singleValueContainer() -> any SingleValueDecodingContainer { PlaceholderScalar() }
}

private struct PlaceholderScalar: SingleValueDecodingContainer {
    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool { true }

    func decode<T: Decodable>(_ type: T.Type) throws -> T {
        let plain: [Any] = ["", 0, false, 0.0]
        if let value = plain.lazy.compactMap({ $0 as? T }).first { return value }
        guard !(type is any Numeric.Type) else { throw StrictStop() }
        return try Placeholder.value(of: type)
    }
}

private struct PlaceholderMapping<Key: CodingKey>: KeyedDecodingContainerProtocol {
    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { [] }

    func contains(_ key: Key) -> Bool { false }

    func decodeNil(forKey key: Key) -> Bool { true }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T { try Placeholder.value(of: type) }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type,
        forKey key: Key
    ) -> KeyedDecodingContainer<Nested> {
        PlaceholderDecoder().container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedDecodingContainer { PlaceholderList() }

    func superDecoder() -> any Decoder { PlaceholderDecoder() }

    func superDecoder(forKey key: Key) -> any Decoder { PlaceholderDecoder() }
}

private struct PlaceholderList: UnkeyedDecodingContainer {
    var codingPath: [any CodingKey] { [] }
    var count: Int? { 0 }
    var isAtEnd: Bool { true }
    var currentIndex: Int { 0 }

    func decodeNil() -> Bool { true }

    func decode<T: Decodable>(_ type: T.Type) throws -> T { try Placeholder.value(of: type) }

    func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        PlaceholderDecoder().container(keyedBy: type)
    }

    func nestedUnkeyedContainer() -> any UnkeyedDecodingContainer { PlaceholderList() }

    func superDecoder() -> any Decoder { PlaceholderDecoder() }
}
