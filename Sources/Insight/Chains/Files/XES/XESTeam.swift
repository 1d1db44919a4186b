import Dispatch
import Foundation

/// Threads that take turns at a file, read their stretches at the same time and hand them in in order (Lesegruppe).
final class XESTeam: @unchecked Sendable {
    // Everything here is touched only between lock and unlock, but for each thread's own scanner.
    private let turn = NSLock()
    private let order = NSCondition()
    private let cutter: XESCutter
    private let assembly = XESAssembly()
    private let reading: XESReading
    private var next = 0
    private var failure: (any Error)?

    init(_ cutter: XESCutter, _ reading: XESReading) {
        self.cutter = cutter
        self.reading = reading
    }

    func log() throws -> EventLog {
        DispatchQueue.concurrentPerform(iterations: reading.threads) { _ in work() }
        if let failure { throw failure }
        guard assembly.endScope == .outside else { throw XESReading.Doubt() }
        return assembly.log()
    }

    private func work() {
        let stretch = Stretch(capacity: reading.stretchSize), scanner = XESScanner()
        var translation = XESAssembly.Translation()
        while take(stretch) {
            let outcome = Result { try scan(stretch, scanner) }
            handIn(stretch, outcome.map { _ in scanner }, &translation)
        }
    }

    private func take(_ stretch: Stretch) -> Bool {
        turn.lock()
        defer { turn.unlock() }
        guard order.withLock({ failure == nil }) else { return false }
        do {
            guard try cutter.cut(stretch) else { return false }
            reading.progress?(cutter.done)
            return true
        } catch {
            // Where and why is for the careful way to find out.
            order.withLock {
                failure = XESReading.Doubt()
                order.broadcast()
            }
            return false
        }
    }

    private func scan(_ stretch: Stretch, _ scanner: XESScanner) throws {
        let scope: XESPlace = stretch.number == 0 ? .outside : stretch.isInCase ? .trace : .log
        scanner.isBegun = stretch.number > 0
        let text = XMLText(stretch.base, count: stretch.count, isLast: stretch.isLast)
        guard try scanner.scan(text, from: scope) == stretch.count else { throw XESReading.Doubt() }
    }

    private func handIn(
        _ stretch: Stretch,
        _ outcome: Result<XESScanner, any Error>,
        _ translation: inout XESAssembly.Translation
    ) {
        order.lock()
        defer { order.unlock() }
        while next != stretch.number, failure == nil { order.wait() }
        guard failure == nil else { return }
        let scope: XESPlace = stretch.number == 0 ? .outside : stretch.isInCase ? .trace : .log
        do {
            guard case .success(let scanner) = outcome, assembly.endScope == scope else {
                throw XESReading.Doubt()
            }
            try assembly.take(scanner, from: scope, &translation)
        } catch {
            failure = error is LogRefusal ? error : XESReading.Doubt()
        }
        next += 1
        order.broadcast()
    }
}
