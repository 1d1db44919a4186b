import Kernel
import Yams

/// The keys of a mapping; it remembers which ones were asked for.
struct StrictMapping<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let place: StrictPlace
    let mapping: Node.Mapping

    var codingPath: [any CodingKey] { [] }

    // Whoever asks for all keys takes any key.
    var allKeys: [Key] {
        let keys = mapping.keys.map(\.shortly)
        keys.forEach(ask)
        return keys.compactMap { Key(stringValue: $0) }
    }

    func contains(_ key: Key) -> Bool { node(key) != nil }

    func decodeNil(forKey key: Key) -> Bool { false }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        guard let node = node(key) else {
            place.findings.add(place.missing(key.stringValue))
            return try Placeholder.value(of: type)
        }
        return try place.place(key.stringValue, node).value(of: type)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type,
        forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        try nested(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try nested(key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { place }

    func superDecoder(forKey key: Key) throws -> any Decoder { try nested(key) }

    private func nested(_ key: Key) throws -> StrictPlace {
        guard let node = node(key) else {
            place.findings.add(place.missing(key.stringValue))
            throw StrictStop()
        }
        return place.place(key.stringValue, node)
    }

    // The mapping's own lookup would guess at the type of every key it passes.
    private func node(_ key: Key) -> Node? {
        ask(key.stringValue)
        return mapping.first { $0.key.scalar?.string == key.stringValue }?.value
    }

    private func ask(_ key: String) {
        if place.known?.contains(key) != true { place.known?.append(key) }
    }
}
