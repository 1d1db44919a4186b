import Kernel
import Yams

/// The entries of a list, one after the other; a bad one does not keep the next from being read.
struct StrictList: UnkeyedDecodingContainer {
    let place: StrictPlace
    let list: Node.Sequence
    private(set) var currentIndex = 0

    init(place: StrictPlace, list: Node.Sequence) {
        self.place = place
        self.list = list
    }

    var codingPath: [any CodingKey] { [] }
    var count: Int? { list.count }
    var isAtEnd: Bool { currentIndex >= list.count }

    mutating func decodeNil() -> Bool { false }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T { try next().value(of: type) }

    mutating func nestedContainer<Key: CodingKey>(
        keyedBy type: Key.Type
    ) throws -> KeyedDecodingContainer<Key> {
        try next().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try next().unkeyedContainer()
    }

    mutating func superDecoder() throws -> any Decoder { try next() }

    private mutating func next() throws -> StrictPlace {
        guard !isAtEnd else { throw place.wrong("one entry more") }
        defer { currentIndex += 1 }
        return place.place(String(currentIndex + 1), list[currentIndex])
    }
}
