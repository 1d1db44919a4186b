/// How often one activity came at some time after another in the same case, every pair counted (spätere Nachfolge).
///
/// Memory grows with the pairs of activities that occur, not with the pairs of events.
public struct EventuallyFollows: Sendable {
    public struct Pair: Sendable {
        public let from: Int
        public let to: Int
        public let count: Int
    }

    public let names: [String]
    public let pairs: [Pair]

    /// Counts each variant once and takes it as often as it occurs.
    public init(_ variants: VariantCount) {
        names = variants.sequence.names
        var counted = PairTotals(width: names.count)
        var seen = SeenActivities(count: names.count)
        for variant in variants.variants {
            seen.forget()
            for code in variants.codes(of: variant) {
                let to = Int(code)
                for from in seen.order { counted.add(seen.times[from] &* variant.count, from: from, to: to) }
                seen.note(to)
            }
        }
        pairs = counted.pairs
    }
}

/// The activities of a case so far, each with how often it came.
struct SeenActivities {
    private(set) var order: [Int] = []
    private(set) var times: [Int]

    init(count: Int) {
        times = [Int](repeating: 0, count: count)
    }

    mutating func forget() {
        for activity in order { times[activity] = 0 }
        order.removeAll(keepingCapacity: true)
    }

    @inline(__always)
    mutating func note(_ activity: Int) {
        if times[activity] == 0 { order.append(activity) }
        times[activity] &+= 1
    }
}

/// Totals for pairs of activities: a matrix where they are few, else only the pairs that occur.
struct PairTotals {
    private let width: Int
    private var matrix: [Int]
    private var numbered = NumberedKeys()
    private var rare: [Int] = []

    private static let widestMatrix = 1500

    init(width: Int) {
        self.width = width
        matrix = width <= Self.widestMatrix ? [Int](repeating: 0, count: width * width) : []
    }

    @inline(__always)
    mutating func add(_ count: Int, from: Int, to: Int) {
        guard matrix.isEmpty else {
            matrix[from &* width &+ to] &+= count
            return
        }
        let number = Int(numbered.number(of: UInt64(from) << 32 | UInt64(to)))
        if number == rare.count { rare.append(0) }
        rare[number] += count
    }

    var pairs: [EventuallyFollows.Pair] {
        guard matrix.isEmpty else {
            return matrix.indices.lazy.filter { matrix[$0] > 0 }.map {
                EventuallyFollows.Pair(from: $0 / width, to: $0 % width, count: matrix[$0])
            }
        }
        return zip(numbered.keys, rare).map {
            EventuallyFollows.Pair(from: Int($0 >> 32), to: Int($0 & 0xFFFF_FFFF), count: $1)
        }
    }
}
