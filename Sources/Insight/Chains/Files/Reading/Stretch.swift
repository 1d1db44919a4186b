/// Memory for one stretch of a file, with room behind it that is always zero (Abschnitt).
final class Stretch {
    /// Whoever reads words may read this far behind the end.
    static let margin = 64

    private(set) var base: UnsafeMutablePointer<UInt8>
    private(set) var capacity: Int
    var count = 0
    var number = 0
    var isLast = false
    /// Whether it begins inside a case, as far as can be guessed.
    var isInCase = false

    init(capacity: Int) {
        self.capacity = capacity
        base = .allocate(capacity: capacity + Self.margin)
    }

    deinit {
        base.deallocate()
    }

    func reserve(_ needed: Int) {
        guard needed > capacity else { return }
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: needed + Self.margin)
        larger.update(from: base, count: count)
        base.deallocate()
        (base, capacity) = (larger, needed)
    }

    /// Takes bytes away at the end, or closes it there.
    func end(at count: Int) {
        self.count = count
        (base + count).update(repeating: 0, count: Self.margin)
    }

    /// Fills up from a source; true at the end of the source.
    func fill(from source: any ByteSource) throws -> Bool {
        while count < capacity {
            let memory = UnsafeMutableRawBufferPointer(start: base + count, count: capacity - count)
            let more = try source.read(into: memory)
            if more == 0 { return true }
            count += more
        }
        return false
    }

    func copy(_ from: UnsafePointer<UInt8>, count: Int) {
        reserve(self.count + count)
        (base + self.count).update(from: from, count: count)
        self.count += count
    }

    func newlines(upTo end: Int) -> Int {
        UnsafeBufferPointer(start: base, count: min(end, count)).reduce(0) { $0 &+ ($1 == 0x0A ? 1 : 0) }
    }
}
