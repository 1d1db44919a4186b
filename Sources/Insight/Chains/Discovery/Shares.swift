import Dispatch

/// Divides work over the cores where there is enough of it (Arbeitsteilung).
enum Shares {
    /// Below this many items a second thread costs more than it saves.
    private static let worthwhile = 100_000

    static func count(for items: Int) -> Int { items < worthwhile ? 1 : 2 }

    /// The share's part of `0..<items`.
    static func range(_ share: Int, of shares: Int, items: Int) -> Range<Int> {
        (items * share / shares)..<(items * (share + 1) / shares)
    }

    /// The shares must not write to the same places.
    static func run(_ shares: Int, _ body: (Int) -> Void) {
        guard shares > 1 else { return body(0) }
        withoutActuallyEscaping(body) { body in
            nonisolated(unsafe) let work = body
            DispatchQueue.concurrentPerform(iterations: shares) { work($0) }
        }
    }
}
