import CZlib

/// Inflates gzip, also several packed files one after the other (Entpacken).
final class InflatingSource: ByteSource {
    private let source: any ByteSource
    private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    private let input = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    private var isInside = false
    private var unpacked = 0
    private var wanted: UInt32 = 0

    init(_ source: any ByteSource) throws {
        self.source = source
        stream.initialize(to: z_stream())
        guard inflateInit2_(stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw LogRefusal("there is not enough memory to unpack the file")
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
        input.deallocate()
    }

    var done: Int { source.done }

    func read(into memory: UnsafeMutableRawBufferPointer) throws -> Int {
        guard memory.count > 0 else { return 0 }
        stream.pointee.next_out = memory.bindMemory(to: UInt8.self).baseAddress
        stream.pointee.avail_out = UInt32(clamping: memory.count)
        wanted = stream.pointee.avail_out
        while stream.pointee.avail_out == wanted {
            if stream.pointee.avail_in == 0 {
                let count = try source.read(into: input)
                stream.pointee.next_in = input.bindMemory(to: UInt8.self).baseAddress
                stream.pointee.avail_in = UInt32(count)
                if count == 0 {
                    guard isInside else { return 0 }
                    throw LogRefusal("the packed file ends too early; it seems to be cut off")
                }
            }
            try inflateMore()
        }
        try checkRatio()
        return Int(wanted - stream.pointee.avail_out)
    }

    /// Texts of events pack to a twentieth or a fiftieth; what goes far beyond is meant to fill the memory.
    private func checkRatio() throws {
        unpacked += Int(wanted - stream.pointee.avail_out)
        guard unpacked > 64 << 20, unpacked / 400 > source.done else { return }
        throw LogRefusal("the packed file would unpack to more than 400 times its size; it is not read")
    }

    private func inflateMore() throws {
        isInside = true
        switch inflate(stream, Z_NO_FLUSH) {
        case Z_OK, Z_BUF_ERROR: break
        case Z_STREAM_END:
            isInside = false
            inflateReset(stream)
        default:
            throw LogRefusal("the packed file is damaged after \(stream.pointee.total_out) unpacked bytes")
        }
    }
}
