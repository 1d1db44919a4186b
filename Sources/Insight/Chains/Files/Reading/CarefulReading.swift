/// Reads a file from front to back on one thread, counting lines (Genaues Lesen).
struct CarefulReading<Job: ReadingJob> {
    private let job: Job
    private let source: any ByteSource
    private let progress: (@Sendable (Int) -> Void)?
    private let stretch: Stretch
    private let reader: Job.Reader
    private var line = 1
    private var column = 1

    init(_ job: Job, _ source: any ByteSource, _ reading: Reading) {
        self.job = job
        self.source = source
        progress = reading.progress
        stretch = Stretch(capacity: reading.stretchSize)
        reader = job.reader()
    }

    consuming func log() throws -> EventLog {
        while !stretch.isLast {
            try fill()
            try read()
            progress?(source.done)
        }
        return try job.log()
    }

    private func fill() throws {
        do {
            stretch.isLast = try stretch.fill(from: source)
            stretch.end(at: stretch.count)
        } catch let refusal as LogRefusal where refusal.line == nil {
            throw position(of: stretch.count, refusal.sentence)
        }
    }

    private mutating func read() throws {
        do {
            let done = try job.read(stretch, reader, carefully: true)
            try job.take(stretch, reader)
            if !stretch.isLast { try moveOn(done) }
            stretch.number += 1
        } catch let defect as TextDefect {
            throw position(of: defect.offset, defect.sentence)
        } catch let refusal as LogRefusal where refusal.line == nil {
            throw position(of: 0, refusal.sentence)
        }
    }

    /// Keeps what is not done with, and makes room where there is much of it.
    private mutating func moveOn(_ done: Int) throws {
        let (lines, rest) = (stretch.newlines(upTo: done), stretch.count - done)
        column = lines == 0 ? column + done : done - lastNewline(before: done)
        line += lines
        stretch.base.update(from: stretch.base + done, count: rest)
        stretch.count = rest
        guard rest * 2 > stretch.capacity else { return }
        guard stretch.capacity < Reading.longestStretch else {
            throw position(of: 0, "what begins here does not end within \(Reading.longestStretch >> 20) MB")
        }
        stretch.reserve(stretch.capacity * 2)
    }

    private func lastNewline(before end: Int) -> Int {
        (0..<end).last { stretch.base[$0] == 0x0A } ?? -1
    }

    private func position(of offset: Int, _ sentence: String) -> LogRefusal {
        let end = min(offset, stretch.count)
        let lines = stretch.newlines(upTo: end)
        let column = lines == 0 ? column + end : end - lastNewline(before: end)
        return LogRefusal(line: line + lines, column: column, sentence)
    }
}
