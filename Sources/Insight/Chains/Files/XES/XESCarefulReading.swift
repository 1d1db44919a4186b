/// Reads an XES file from front to back on one thread, counting lines (Genaues Lesen).
struct XESCarefulReading {
    private let source: any ByteSource
    private let progress: (@Sendable (Int) -> Void)?
    private let stretch: Stretch
    private let scanner = XESScanner()
    private let assembly = XESAssembly()
    private var line = 1
    private var column = 1

    init(_ source: any ByteSource, _ reading: XESReading) {
        self.source = source
        progress = reading.progress
        stretch = Stretch(capacity: reading.stretchSize)
    }

    consuming func log() throws -> EventLog {
        var translation = XESAssembly.Translation()
        var isAtEnd = false
        while !isAtEnd {
            do {
                isAtEnd = try stretch.fill(from: source)
            } catch let refusal as LogRefusal where refusal.line == nil {
                throw position(of: stretch.count, refusal.sentence)
            }
            stretch.end(at: stretch.count)
            let scope = scanner.cursor.scope
            let done = try scan(isAtEnd, from: scope)
            try assembly.take(scanner, from: scope, &translation)
            if !isAtEnd { try moveOn(done) }
            progress?(source.done)
        }
        return assembly.log()
    }

    private func scan(_ isAtEnd: Bool, from scope: XESPlace) throws -> Int {
        do {
            return try scanner.scan(XMLText(stretch.base, count: stretch.count, isLast: isAtEnd), from: scope)
        } catch let defect as TextDefect {
            throw position(of: defect.offset, defect.sentence)
        }
    }

    /// Keeps what is not done with, and makes room where nothing was.
    private mutating func moveOn(_ done: Int) throws {
        count(to: done)
        let rest = stretch.count - done
        stretch.base.update(from: stretch.base + done, count: rest)
        stretch.count = rest
        guard rest * 2 > stretch.capacity else { return }
        guard stretch.capacity < XESCutter.longestStretch else {
            throw position(of: 0, "what begins here does not end within \(XESCutter.longestStretch >> 20) MB")
        }
        stretch.reserve(stretch.capacity * 2)
    }

    private mutating func count(to end: Int) {
        let lines = stretch.newlines(upTo: end)
        line += lines
        column = lines == 0 ? column + end : end - lastNewline(before: end)
    }

    private func lastNewline(before end: Int) -> Int {
        (0..<end).last { stretch.base[$0] == XMLSign.newline } ?? -1
    }

    private func position(of offset: Int, _ sentence: String) -> LogRefusal {
        let end = min(offset, stretch.count)
        let lines = stretch.newlines(upTo: end)
        let column = lines == 0 ? column + end : end - lastNewline(before: end)
        return LogRefusal(line: line + lines, column: column, sentence)
    }
}
