import Foundation
import Kernel
import Synchronization

/// A line at the terminal that shows how far a job is, how fast, and how long it will still take.
final class ProgressLine: Sendable {
    private let total: Int
    private let isShown: Bool
    private let begun = Instant.now()
    private let lastShown = Mutex(Instant(microseconds: 0))

    init(total: Int, isShown: Bool) {
        self.total = total
        self.isShown = isShown
    }

    func show(_ done: Int) {
        let now = Instant.now()
        let isDue = lastShown.withLock { last in
            guard done >= total || now.microseconds - last.microseconds > 100_000 else { return false }
            last = now
            return true
        }
        guard isShown, isDue else { return }
        let seconds = max(0.001, Double(now.microseconds - begun.microseconds) / 1_000_000)
        let rate = Double(done) / seconds
        let left = rate > 0 ? Int(Double(max(0, total - done)) / rate) : 0
        let filled = total > 0 ? min(30, done * 30 / total) : 30
        let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 30 - filled)
        write("\r[\(bar)] \(done)/\(total), \(Int(rate)) per second, \(left) s left   ")
    }

    func end() {
        if isShown { write("\n") }
    }

    private func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}
