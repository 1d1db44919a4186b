import CLibPQ

/// Values in the form libpq takes them: numbers, booleans and bytes in binary, texts as they are.
struct PostgresParameters {
    private(set) var types: [Oid] = []
    private var bytes: [UInt8] = []
    /// Where each value begins, `nil` for `NULL`.
    private var starts: [Int?] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []

    init(_ values: [SQLValue]) throws(SQLError) {
        types.reserveCapacity(values.count)
        for value in values { try append(value) }
    }

    func withPointers<T>(
        _ body: (Int32, [UnsafePointer<CChar>?], [Int32], [Int32]) -> T
    ) -> T {
        bytes.withUnsafeBytes { buffer in
            let pointers = starts.map { start in
                start.flatMap { buffer.baseAddress?.advanced(by: $0).assumingMemoryBound(to: CChar.self) }
            }
            return body(Int32(starts.count), pointers, lengths, formats)
        }
    }

    private mutating func append(_ value: SQLValue) throws(SQLError) {
        switch value {
        case .null: append(PostgresType.inferred, isBinary: false, nil)
        case .bool(let bool): append(PostgresType.bool, isBinary: true, [bool ? 1 : 0])
        case .integer(let number):
            append(PostgresType.int8, isBinary: true, Self.bigEndian(UInt64(bitPattern: number)))
        case .real(let number): append(PostgresType.float8, isBinary: true, Self.bigEndian(number.bitPattern))
        case .blob(let blob): append(PostgresType.bytea, isBinary: true, blob)
        case .text(let text):
            guard !text.utf8.contains(0) else { throw .zeroCharacter }
            append(PostgresType.inferred, isBinary: false, text.utf8)
        }
    }

    private mutating func append(_ type: Oid, isBinary: Bool, _ value: (some Collection<UInt8>)?) {
        types.append(type)
        starts.append(value.map { _ in bytes.count })
        lengths.append(Int32(clamping: value?.count ?? 0))
        formats.append(isBinary ? 1 : 0)
        guard let value else { return }
        bytes += value
        bytes.append(0)
    }

    private mutating func append(_ type: Oid, isBinary: Bool, _ value: [UInt8]?) {
        append(type, isBinary: isBinary, value.map { $0[...] })
    }

    private static func bigEndian(_ bits: UInt64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: bits >> UInt64(56 - 8 * $0)) }
    }
}
