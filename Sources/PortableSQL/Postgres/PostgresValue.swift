import CLibPQ

/// Reads values as PostgreSQL writes them in text.
enum PostgresValue {
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ type: Oid) -> SQLValue {
        switch type {
        case PostgresType.int8, PostgresType.int4, PostgresType.int2, PostgresType.oid:
            integer(bytes).map { .integer($0) } ?? .null
        case PostgresType.bool: .bool(bytes.first == UInt8(ascii: "t"))
        case PostgresType.float8, PostgresType.float4: real(bytes)
        // Sums of BIGINT are NUMERIC, but whole; averages have a point.
        case PostgresType.numeric: integer(bytes).map { .integer($0) } ?? real(bytes)
        case PostgresType.bytea: .blob(blob(bytes))
        default: .text(String(decoding: bytes, as: UTF8.self))
        }
    }

    private static func integer(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
        let isNegative = bytes.first == UInt8(ascii: "-")
        var number: Int64 = 0
        for byte in bytes.dropFirst(isNegative ? 1 : 0) {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            // Counted downwards, since the smallest number has no positive twin.
            let (tens, isTooMany) = number.multipliedReportingOverflow(by: 10)
            let (sum, isTooLong) = tens.subtractingReportingOverflow(Int64(byte - UInt8(ascii: "0")))
            guard !isTooMany, !isTooLong else { return nil }
            number = sum
        }
        if isNegative { return number }
        return number == .min ? nil : -number
    }

    private static func real(_ bytes: UnsafeBufferPointer<UInt8>) -> SQLValue {
        Double(String(decoding: bytes, as: UTF8.self)).map { .real($0) } ?? .null
    }

    // \x00ff
    private static func blob(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        let count = max(0, bytes.count / 2 - 1)
        return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            for position in 0..<count {
                buffer[position] = digit(bytes[2 * position + 2]) << 4 | digit(bytes[2 * position + 3])
            }
            filled = count
        }
    }

    private static func digit(_ byte: UInt8) -> UInt8 {
        byte >= UInt8(ascii: "a") ? byte - UInt8(ascii: "a") + 10 : byte - UInt8(ascii: "0")
    }
}
