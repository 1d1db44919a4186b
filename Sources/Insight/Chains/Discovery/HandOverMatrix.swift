/// Who hands work to whom: each event and the next one of the same case (Übergabematrix).
///
/// Steps at which one of the two is not known are left out of the counts and of their total.
public struct HandOverMatrix: Sendable {
    public struct HandOver: Sendable {
        public let from: Int
        public let to: Int
        public let count: Int
    }

    public let names: [String]
    public let handOvers: [HandOver]
    public let total: Int

    /// By resource, by group or by agency, in the order in which the log tells the events.
    public init(_ column: CategoryColumn, caseStarts: [UInt32]) {
        names = column.names
        var counted = HandOverCounts(width: names.count)
        column.codes.withUnsafeBufferPointer { codes in
            caseStarts.withUnsafeBufferPointer { starts in counted.add(codes, starts) }
        }
        handOvers = counted.handOvers
        total = handOvers.reduce(0) { $0 + $1.count }
    }
}

/// Counts neighbours; who is not known stands in a row and a column of their own, which are left out in the end.
private struct HandOverCounts {
    private let width: Int
    private var totals: PairTotals
    private var matrix: [Int]

    private static let widestMatrix = 1023

    init(width: Int) {
        self.width = width
        totals = PairTotals(width: width > Self.widestMatrix ? width : 0)
        matrix = width > Self.widestMatrix ? [] : [Int](repeating: 0, count: (width + 1) * (width + 1))
    }

    mutating func add(_ codes: UnsafeBufferPointer<UInt32>, _ starts: UnsafeBufferPointer<UInt32>) {
        guard codes.count > 1 else { return }
        guard !matrix.isEmpty else { return addRare(codes, starts) }
        let unknown = UInt32(width), rows = width + 1
        matrix.withUnsafeMutableBufferPointer { matrix in
            var from = Int(min(codes[0], unknown))
            for event in 1..<codes.count {
                let to = Int(min(codes[event], unknown))
                matrix[from &* rows &+ to] &+= 1
                from = to
            }
            // The borders between cases are taken off again: cheaper than asking at every event.
            var last = UInt32(0)
            for start in starts where start > last && Int(start) < codes.count {
                last = start
                let before = Int(min(codes[Int(start) - 1], unknown)),
                    after = Int(min(codes[Int(start)], unknown))
                matrix[before &* rows &+ after] &-= 1
            }
        }
    }

    private mutating func addRare(
        _ codes: UnsafeBufferPointer<UInt32>,
        _ starts: UnsafeBufferPointer<UInt32>
    ) {
        for (begin, end) in zip(starts, starts.dropFirst()) where end > begin + 1 {
            for event in Int(begin)..<Int(end) - 1 {
                let (from, to) = (codes[event], codes[event + 1])
                guard from != CategoryColumn.none, to != CategoryColumn.none else { continue }
                totals.add(1, from: Int(from), to: Int(to))
            }
        }
    }

    var handOvers: [HandOverMatrix.HandOver] {
        guard !matrix.isEmpty else {
            return totals.pairs.map { HandOverMatrix.HandOver(from: $0.from, to: $0.to, count: $0.count) }
        }
        return matrix.indices.lazy
            .filter { matrix[$0] > 0 && $0 % (width + 1) < width && $0 / (width + 1) < width }
            .map { HandOverMatrix.HandOver(from: $0 / (width + 1), to: $0 % (width + 1), count: matrix[$0]) }
    }
}
