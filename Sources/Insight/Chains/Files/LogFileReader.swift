import Foundation

/// Reads a file as an event log, by what it is (Protokollleser).
public struct LogFileReader: Sendable {
    /// How many bytes of the file are read.
    public var progress: (@Sendable (Int) -> Void)?
    public var threads = 2

    public init(progress: (@Sendable (Int) -> Void)? = nil) {
        self.progress = progress
    }

    /// Reads XES, plain or packed.
    public func xes(_ path: String) throws -> EventLog {
        try naming(path) { try xes { try PlainSource(path: path) } }
    }

    /// Reads XES that is in memory.
    public func xes(_ bytes: [UInt8]) throws -> EventLog {
        try xes(size: bytes.count) { MemorySource(bytes) }
    }

    private func xes(size: Int? = nil, _ open: () throws -> any ByteSource) throws -> EventLog {
        let reading = reading(size: size)
        return try reading.log({ XESReading() }, from: { try LogText.open(try open(), isXML: true) })
    }

    /// A small text in memory needs no second thread and no large stretch.
    func reading(size: Int?) -> Reading {
        guard let size, size < 1 << 16 else { return Reading(threads: threads, progress: progress) }
        return Reading(stretchSize: 1 << 14, threads: 1, progress: progress)
    }

    func naming<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch var refusal as LogRefusal {
            if !refusal.sentence.contains(path) { refusal.file = path }
            throw refusal
        }
    }
}

/// Finds out how a text is packed and written (Textquelle).
enum LogText {
    /// The text as UTF-8, without byte order mark.
    static func open(_ source: any ByteSource, isXML: Bool) throws -> any ByteSource {
        let packed = try PeekedSource(source, count: 2)
        let isPacked = packed.first == [0x1F, 0x8B]
        let text = try PeekedSource(isPacked ? try InflatingSource(packed) : packed, count: 256)
        if let (encoding, mark) = TextEncoding.marked(text.first) {
            text.skip(mark)
            return encoding == .utf8 ? text : TranscodingSource(text, encoding)
        }
        guard isXML else { return text }
        let encoding = try TextEncoding.declared(text.first)
        return encoding == .utf8 ? text : TranscodingSource(text, encoding)
    }
}
