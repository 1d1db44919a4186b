import Dispatch
import Foundation

/// Threads that take turns at a file, read their stretches at the same time and hand them in in order (Lesegruppe).
final class ReadingTeam<Job: ReadingJob>: @unchecked Sendable {
    // Everything here is touched only between lock and unlock, but for each thread's own reader.
    private let turn = NSLock()
    private let order = NSCondition()
    private let cutter: StretchCutter<Job>
    private let job: Job
    private let reading: Reading
    private var next = 0
    private var failure: (any Error)?

    init(_ job: Job, _ source: any ByteSource, _ reading: Reading) {
        cutter = StretchCutter(job, source, size: reading.stretchSize)
        self.job = job
        self.reading = reading
    }

    func log() throws -> EventLog {
        DispatchQueue.concurrentPerform(iterations: reading.threads) { _ in work() }
        if let failure { throw failure }
        return try job.log()
    }

    private func work() {
        let stretch = Stretch(capacity: reading.stretchSize), reader = job.reader()
        while take(stretch) {
            let isRead = (try? job.read(stretch, reader, carefully: false)) == stretch.count
            handIn(stretch, isRead ? reader : nil)
        }
    }

    private func take(_ stretch: Stretch) -> Bool {
        turn.lock()
        defer { turn.unlock() }
        guard order.withLock({ failure == nil }) else { return false }
        guard let isThere = try? cutter.cut(stretch) else {
            // Where and why is for the careful way to find out.
            fail()
            return false
        }
        reading.progress?(cutter.done)
        return isThere
    }

    private func fail() {
        order.withLock {
            failure = ReadingDoubt()
            order.broadcast()
        }
    }

    private func handIn(_ stretch: Stretch, _ reader: Job.Reader?) {
        order.lock()
        defer { order.unlock() }
        while next != stretch.number, failure == nil { order.wait() }
        guard failure == nil else { return }
        do {
            guard let reader else { throw ReadingDoubt() }
            try job.take(stretch, reader)
        } catch {
            failure = ReadingDoubt()
        }
        next += 1
        order.broadcast()
    }
}

/// Gives out the stretches of a file, cut where the job says that one may end (Abschnittsgeber).
final class StretchCutter<Job: ReadingJob> {
    private let job: Job
    private let source: any ByteSource
    private let size: Int
    private let rest = Stretch(capacity: 1 << 12)
    private var next = 0
    private var isAtEnd = false

    init(_ job: Job, _ source: any ByteSource, size: Int) {
        self.job = job
        self.source = source
        self.size = size
    }

    var done: Int { source.done }

    /// Fills a stretch; false when there is none any more.
    func cut(_ stretch: Stretch) throws -> Bool {
        guard !isAtEnd else { return false }
        stretch.count = 0
        stretch.copy(rest.base, count: rest.count)
        rest.count = 0
        stretch.reserve(size)
        stretch.number = next
        next += 1
        job.begin(stretch)
        while true {
            isAtEnd = try stretch.fill(from: source)
            stretch.isLast = isAtEnd
            if let end = isAtEnd ? stretch.count : try job.end(of: stretch) {
                rest.copy(stretch.base + end, count: stretch.count - end)
                stretch.end(at: end)
                return true
            }
            guard stretch.capacity < Reading.longestStretch else { throw ReadingDoubt() }
            stretch.reserve(stretch.capacity * 2)
        }
    }
}
