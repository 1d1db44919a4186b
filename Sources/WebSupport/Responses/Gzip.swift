import CZlib

/// Packs what the server sends (RFC 1952).
enum Gzip {
    enum Padding {
        case none
        /// A name of random length in the header, so that the length tells nothing about the content (BREACH).
        case random
    }

    static func pack(_ bytes: [UInt8], padding: Padding, level: Int32 = 5) -> [UInt8]? {
        guard let packed = deflated(bytes, level) else { return nil }
        let name = padding == .random ? noise() : []
        let head: [UInt8] = [0x1F, 0x8B, 8, name.isEmpty ? 0 : 8, 0, 0, 0, 0, 0, 255]
        let checksum = bytes.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) }
        return head + name + packed + little(UInt32(checksum))
            + little(UInt32(truncatingIfNeeded: bytes.count))
    }

    private static func deflated(_ bytes: [UInt8], _ level: Int32) -> [UInt8]? {
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        guard
            deflateInit2_(&stream, level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK
        else { return nil }
        defer { deflateEnd(&stream) }
        let room = Int(deflateBound(&stream, UInt(bytes.count)))
        var input = bytes
        var status = Z_OK
        let output = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            input.withUnsafeMutableBufferPointer { source in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(room)
                status = deflate(&stream, Z_FINISH)
            }
            count = room - Int(stream.avail_out)
        }
        return status == Z_STREAM_END ? output : nil
    }

    private static func noise() -> [UInt8] {
        (0..<Int.random(in: 1...48)).map { _ in UInt8.random(in: 97...122) } + [0]
    }

    private static func little(_ number: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) }
    }
}
