/// For each pair of activities how long the second came after the first, on average and how widely (Zeitprofil).
public struct TemporalProfile: Sendable {
    public struct Entry: Sendable {
        public let from: Int
        public let to: Int
        /// In seconds.
        public let mean: Double
        /// Standard deviation of a sample in seconds; 0 where there is only one.
        public let deviation: Double
    }

    public let names: [String]
    public let entries: [Entry]

    /// The sequence must be in time order.
    public init(_ sequence: ChainSequence) {
        names = sequence.names
        var spreads = PairSpreads(width: names.count)
        var seen = SeenMoments(count: names.count)
        sequence.codes.withUnsafeBufferPointer { codes in
            sequence.times.withUnsafeBufferPointer { times in
                for number in 0..<sequence.caseCount {
                    let own = sequence.events(of: number)
                    guard let first = own.first, times[first] != EventLog.noTime else { continue }
                    seen.forget()
                    for event in own where times[event] != EventLog.noTime {
                        let moment = Double(times[event] &- times[first]), to = Int(codes[event])
                        for from in seen.order { spreads.merge(seen.spreads[from].before(moment), from, to) }
                        seen.note(to, moment)
                    }
                }
            }
        }
        entries = spreads.entries
    }
}

/// Count, mean and squared deviation of some numbers, which two groups of them can be merged into (Streuung).
struct Spread: Sendable {
    var count = 0.0
    var mean = 0.0
    var squares = 0.0

    @inline(__always)
    mutating func merge(_ other: Spread) {
        let total = count + other.count, distance = other.mean - mean
        mean += distance * (other.count / total)
        squares += other.squares + distance * distance * (count * other.count / total)
        count = total
    }

    /// How long before a later moment these moments were.
    @inline(__always)
    func before(_ moment: Double) -> Spread {
        Spread(count: count, mean: moment - mean, squares: squares)
    }
}

private struct SeenMoments {
    private(set) var order: [Int] = []
    private(set) var spreads: [Spread]

    init(count: Int) {
        spreads = [Spread](repeating: Spread(), count: count)
    }

    mutating func forget() {
        for activity in order { spreads[activity] = Spread() }
        order.removeAll(keepingCapacity: true)
    }

    @inline(__always)
    mutating func note(_ activity: Int, _ moment: Double) {
        if spreads[activity].count == 0 { order.append(activity) }
        spreads[activity].merge(Spread(count: 1, mean: moment, squares: 0))
    }
}

private struct PairSpreads {
    private let width: Int
    private var matrix: [UInt32]
    private var numbered = NumberedKeys()
    private var pairs: [(from: Int, to: Int)] = []
    private var spreads: [Spread] = []

    init(width: Int) {
        self.width = width
        matrix = width <= 1500 ? [UInt32](repeating: UInt32.max, count: width * width) : []
    }

    @inline(__always)
    mutating func merge(_ spread: Spread, _ from: Int, _ to: Int) {
        let place: Int
        if matrix.isEmpty {
            place = Int(numbered.number(of: UInt64(from) << 32 | UInt64(to)))
        } else {
            let known = matrix[from &* width &+ to]
            place = known == UInt32.max ? spreads.count : Int(known)
            matrix[from &* width &+ to] = UInt32(place)
        }
        if place == spreads.count {
            spreads.append(Spread())
            pairs.append((from, to))
        }
        spreads[place].merge(spread)
    }

    var entries: [TemporalProfile.Entry] {
        zip(pairs, spreads).map { pair, spread in
            let deviation = spread.count > 1 ? (spread.squares / (spread.count - 1)).squareRoot() : 0
            return TemporalProfile.Entry(
                from: pair.from,
                to: pair.to,
                mean: spread.mean / 1_000_000,
                deviation: deviation / 1_000_000
            )
        }
    }
}
