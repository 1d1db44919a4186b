/// Builds a type that is kept in one column: an identifier, a day, an enum with raw values.
struct ValueDecoder: Decoder, SingleValueDecodingContainer {
    let value: SQLValue

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        throw wrong
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw wrong }
    func singleValueContainer() -> any SingleValueDecodingContainer { self }

    func decodeNil() -> Bool { value == .null }
    func decode<T: Decodable>(_ type: T.Type) throws -> T { try T(from: self) }

    func decode(_ type: Bool.Type) throws -> Bool { try read() }
    func decode(_ type: String.Type) throws -> String { try read() }
    func decode(_ type: Double.Type) throws -> Double { try read() }
    func decode(_ type: Float.Type) throws -> Float { Float(try read() as Double) }
    func decode(_ type: Int.Type) throws -> Int { try read() }
    func decode(_ type: Int8.Type) throws -> Int8 { try readNumber() }
    func decode(_ type: Int16.Type) throws -> Int16 { try readNumber() }
    func decode(_ type: Int32.Type) throws -> Int32 { try readNumber() }
    func decode(_ type: Int64.Type) throws -> Int64 { try read() }
    func decode(_ type: UInt.Type) throws -> UInt { try readNumber() }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try readNumber() }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try readNumber() }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try readNumber() }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try readNumber() }

    // Says nothing of the value, which may be personal.
    private var wrong: DecodingError {
        DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "of another type"))
    }

    private func read<T: SQLReadable>() throws -> T {
        guard let read = T(sqlValue: value) else { throw wrong }
        return read
    }

    private func readNumber<T: FixedWidthInteger>() throws -> T {
        guard let number = T(exactly: try read() as Int64) else { throw wrong }
        return number
    }
}
