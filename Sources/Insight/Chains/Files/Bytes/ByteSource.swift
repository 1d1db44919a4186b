import Foundation

/// Bytes one after the other, wherever they come from (Bytequelle).
protocol ByteSource: AnyObject {
    /// Fills as much of the memory as there is at the moment; 0 only at the end.
    func read(into memory: UnsafeMutableRawBufferPointer) throws -> Int
    /// How many bytes of the file are done with, for showing how far reading is.
    var done: Int { get }
}

/// The bytes of a file as they are (Datei).
final class PlainSource: ByteSource {
    private let handle: FileHandle
    private(set) var done = 0

    init(path: String) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue,
            let handle = FileHandle(forReadingAtPath: path)
        else {
            throw LogRefusal("\(path) cannot be read. Check the path and that you may read the file.")
        }
        self.handle = handle
    }

    deinit {
        try? handle.close()
    }

    func read(into memory: UnsafeMutableRawBufferPointer) throws -> Int {
        guard let start = memory.baseAddress, memory.count > 0 else { return 0 }
        while true {
            let count = Foundation.read(handle.fileDescriptor, start, memory.count)
            if count >= 0 {
                done += count
                return count
            }
            guard errno == EINTR else { throw LogRefusal("the file cannot be read to its end") }
        }
    }
}

/// Bytes that are in memory already (Speicherinhalt).
final class MemorySource: ByteSource {
    private let bytes: [UInt8]
    private(set) var done = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    func read(into memory: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(memory.count, bytes.count - done)
        bytes.withUnsafeBytes {
            memory.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[done..<done + count]))
        }
        done += count
        return count
    }
}

/// Puts bytes back before a source that were read to see what it is (Vorschau).
final class PeekedSource: ByteSource {
    private(set) var first: [UInt8] = []
    private let source: any ByteSource
    private var given = 0

    init(_ source: any ByteSource, count: Int) throws {
        self.source = source
        first = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let more = try first.withUnsafeMutableBytes {
                try source.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[filled...]))
            }
            if more == 0 { break }
            filled += more
        }
        first.removeLast(count - filled)
    }

    var done: Int { source.done }

    /// Leaves out bytes at the beginning, as a byte order mark.
    func skip(_ count: Int) { given += count }

    func read(into memory: UnsafeMutableRawBufferPointer) throws -> Int {
        guard given < first.count else { return try source.read(into: memory) }
        let count = min(memory.count, first.count - given)
        first.withUnsafeBytes {
            memory.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[given..<given + count]))
        }
        given += count
        return count
    }
}
