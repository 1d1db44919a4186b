import CZlib
import Foundation

/// Where bytes are written to (Byteziel).
protocol ByteSink: AnyObject {
    func write(_ bytes: UnsafeBufferPointer<UInt8>) throws
    func close() throws
}

/// A file that comes into being beside its place and is moved there once it is whole (Zieldatei).
final class FileSink: ByteSink {
    private let path: String
    private let handle: FileHandle

    init(path: String) throws {
        self.path = path
        guard FileManager.default.createFile(atPath: path + ".part", contents: nil),
            let handle = FileHandle(forWritingAtPath: path + ".part")
        else {
            throw LogRefusal(
                "\(path) cannot be written. Check that the folder is there and that you may write to it."
            )
        }
        self.handle = handle
    }

    deinit {
        try? handle.close()
        try? FileManager.default.removeItem(atPath: path + ".part")
    }

    func write(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        var place = 0
        while place < bytes.count, let start = bytes.baseAddress {
            let count = Foundation.write(handle.fileDescriptor, start + place, bytes.count - place)
            guard count >= 0 || errno == EINTR else {
                throw LogRefusal("\(path) cannot be written to its end")
            }
            place += max(count, 0)
        }
    }

    func close() throws {
        try handle.close()
        guard rename(path + ".part", path) == 0 else {
            throw LogRefusal("\(path) cannot be put in its place")
        }
    }
}

/// Bytes kept in memory (Speicherziel).
final class MemorySink: ByteSink {
    private(set) var bytes: [UInt8] = []

    func write(_ more: UnsafeBufferPointer<UInt8>) { bytes += more }
    func close() {}
}

/// Packs what goes to another place as gzip (Verpacken).
final class DeflatingSink: ByteSink {
    private let sink: any ByteSink
    private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    private let output = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 18)

    init(_ sink: any ByteSink) throws {
        self.sink = sink
        stream.initialize(to: z_stream())
        let size = Int32(MemoryLayout<z_stream>.size)
        guard deflateInit2_(stream, 6, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK
        else {
            throw LogRefusal("there is not enough memory to pack the file")
        }
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
        output.deallocate()
    }

    func write(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
        stream.pointee.avail_in = UInt32(bytes.count)
        while stream.pointee.avail_in > 0 { try deflateOnce(Z_NO_FLUSH) }
    }

    func close() throws {
        while try deflateOnce(Z_FINISH) != Z_STREAM_END {}
        try sink.close()
    }

    @discardableResult
    private func deflateOnce(_ flush: Int32) throws -> Int32 {
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = UInt32(output.count)
        let result = deflate(stream, flush)
        let count = output.count - Int(stream.pointee.avail_out)
        try sink.write(UnsafeBufferPointer(rebasing: output[..<count]))
        return result
    }
}

/// Gathers small pieces before they are written (Schreibpuffer).
struct ByteBuffer {
    private let sink: any ByteSink
    private(set) var bytes: [UInt8] = []

    init(_ sink: any ByteSink) {
        self.sink = sink
        bytes.reserveCapacity(1 << 20)
    }

    mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func add(_ more: [UInt8]) { bytes.append(contentsOf: more) }

    mutating func add(_ byte: UInt8) { bytes.append(byte) }

    /// Writes what has gathered, once it is much.
    mutating func passOn() throws {
        if bytes.count > 1 << 19 { try flush() }
    }

    mutating func flush() throws {
        try bytes.withUnsafeBufferPointer { try sink.write($0) }
        bytes.removeAll(keepingCapacity: true)
    }

    mutating func close() throws {
        try flush()
        try sink.close()
    }
}
