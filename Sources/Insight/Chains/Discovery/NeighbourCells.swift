/// For each event the cell of the matrix that its activity and the next one of the case span (Nachbarzelle).
struct NeighbourCells {
    /// One for each event; `outside` for the last one of each case.
    let cells: WorkSpace<UInt32>
    /// One more than there are cells: the last is `outside`.
    let counts: [WorkSpace<UInt32>]
    let outside: Int
    /// What the cells stand for, where they are not rows and columns of the whole matrix.
    private let pairs: [UInt64]?
    private let width: Int

    private static let widestMatrix = 1024

    init(_ sequence: ChainSequence) {
        width = max(1, sequence.names.count)
        cells = WorkSpace(unfilled: sequence.codes.count)
        if width <= Self.widestMatrix {
            outside = width * width
            pairs = nil
            counts = Self.fill(cells, sequence, outside: outside)
        } else {
            let numbered = PairNumbers(sequence, into: cells.numbers)
            outside = numbered.pairs.count
            pairs = numbered.pairs
            counts = [numbered.counts]
        }
    }

    func pair(of cell: Int) -> (from: Int, to: Int) {
        guard let pairs else { return (cell / width, cell % width) }
        return (Int(pairs[cell] >> 32), Int(pairs[cell] & 0xFFFF_FFFF))
    }

    private static func fill(
        _ cells: WorkSpace<UInt32>,
        _ sequence: ChainSequence,
        outside: Int
    ) -> [WorkSpace<UInt32>] {
        let shares = Shares.count(for: sequence.codes.count)
        let counts = (0..<shares).map { _ in WorkSpace<UInt32>(outside + 1, of: 0) }
        sequence.codes.withUnsafeBufferPointer { codes in
            sequence.caseStarts.withUnsafeBufferPointer { starts in
                Shares.run(shares) { share in
                    let events = Shares.range(share, of: shares, items: codes.count)
                    let piece = NeighbourPiece(
                        codes: codes,
                        cells: cells.numbers,
                        counts: counts[share].numbers
                    )
                    piece.count(events, width: UInt32(sequence.names.count))
                    piece.leaveOut(events, endsOf: starts, outside: UInt32(outside))
                }
            }
        }
        return counts
    }
}

/// The events one thread looks at.
private struct NeighbourPiece {
    let codes: UnsafeBufferPointer<UInt32>
    let cells: UnsafeMutableBufferPointer<UInt32>
    let counts: UnsafeMutableBufferPointer<UInt32>

    /// Takes every event as followed by the next, whichever case it belongs to: no branch, no misprediction.
    func count(_ events: Range<Int>, width: UInt32) {
        guard let last = events.last else { return }
        for event in events.clamped(to: 0..<max(0, codes.count - 1)) {
            let cell = codes[event] &* width &+ codes[event &+ 1]
            cells[event] = cell
            counts[Int(cell)] &+= 1
        }
        if last == codes.count - 1 {
            cells[last] = 0
            counts[0] &+= 1
        }
    }

    func leaveOut(_ events: Range<Int>, endsOf starts: UnsafeBufferPointer<UInt32>, outside: UInt32) {
        var number = Self.firstCase(endingAfter: events.lowerBound, starts)
        var before = events.lowerBound - 1
        while number < starts.count {
            let last = Int(starts[number]) - 1
            guard last < events.upperBound else { return }
            if last > before {
                counts[Int(cells[last])] &-= 1
                counts[Int(outside)] &+= 1
                cells[last] = outside
                before = last
            }
            number &+= 1
        }
    }

    private static func firstCase(endingAfter event: Int, _ starts: UnsafeBufferPointer<UInt32>) -> Int {
        var low = 1, high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if Int(starts[middle]) <= event { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
