/// The waits of a log, those of one cell together (Wartezeiten je Zelle).
struct WaitsByCell {
    /// A cell that occurs, and which of the waits are its own.
    private struct Heap {
        let cell: Int
        let count: Int
        let waits: Range<Int>
    }

    private let waits: WorkSpace<Int64>
    private let heaps: [Heap]

    init(_ sequence: ChainSequence, _ cells: NeighbourCells) {
        waits = WorkSpace(unfilled: sequence.codes.count)
        let timed =
            sequence.times.contains(EventLog.noTime) ? cells.leavingOutUntimed(sequence.times) : cells.counts
        let (heaps, beyond) = Self.heaps(
            cells.merged(cells.counts),
            cells.merged(timed),
            outside: cells.outside
        )
        self.heaps = heaps
        var next = beyond
        for heap in heaps { Self.divide(heap.cell, from: heap.waits.lowerBound, timed) }
        for share in timed {
            let count = Int(share.numbers[cells.outside])
            share.numbers[cells.outside] = UInt32(next)
            next += count
        }
        let waits = waits.numbers, cellOf = cells.cells.numbers
        sequence.times.withUnsafeBufferPointer { times in
            Shares.run(timed.count) { share in
                let events = Shares.range(share, of: timed.count, items: times.count)
                Self.scatter(events, times, cellOf, next: timed[share].numbers, into: waits)
            }
        }
    }

    private static func heaps(
        _ counts: WorkSpace<UInt32>,
        _ timed: WorkSpace<UInt32>,
        outside: Int
    ) -> (heaps: [Heap], beyond: Int) {
        var heaps: [Heap] = [], place = 0
        for cell in 0..<outside where counts.numbers[cell] > 0 {
            let end = place + Int(timed.numbers[cell])
            heaps.append(Heap(cell: cell, count: Int(counts.numbers[cell]), waits: place..<end))
            place = end
        }
        return (heaps, place)
    }

    /// From now on the counts of each share say where its next wait goes.
    private static func divide(_ cell: Int, from begin: Int, _ shares: [WorkSpace<UInt32>]) {
        var place = UInt32(begin)
        for share in shares {
            let count = share.numbers[cell]
            share.numbers[cell] = place
            place &+= count
        }
    }

    private static func scatter(
        _ events: Range<Int>,
        _ times: UnsafeBufferPointer<Int64>,
        _ cellOf: UnsafeMutableBufferPointer<UInt32>,
        next: UnsafeMutableBufferPointer<UInt32>,
        into waits: UnsafeMutableBufferPointer<Int64>
    ) {
        for event in events.clamped(to: 0..<max(0, times.count - 1)) {
            let cell = Int(cellOf[event])
            let place = next[cell]
            waits[Int(place)] = times[event &+ 1] &- times[event]
            next[cell] = place &+ 1
        }
    }

    func edges(_ cells: NeighbourCells) -> [DirectlyFollows.Edge] {
        var summaries = [WaitSummary?](repeating: nil, count: heaps.count)
        summaries.withUnsafeMutableBufferPointer { summaries in
            let bundles = Self.bundles(heaps.map(\.count))
            Shares.run(bundles.count) { bundle in
                for place in bundles[bundle] {
                    let own = waits.numbers[heaps[place].waits]
                    summaries[place] = WaitSummary(disordering: .init(rebasing: own))
                }
            }
        }
        return zip(heaps, summaries).map { heap, summary in
            let pair = cells.pair(of: heap.cell)
            return DirectlyFollows.Edge(from: pair.from, to: pair.to, count: heap.count, waits: summary)
        }
    }

    /// Edges in bundles of about the same work.
    private static func bundles(_ sizes: [Int]) -> [Range<Int>] {
        let total = sizes.reduce(0, +)
        guard Shares.count(for: total) > 1 else { return [sizes.indices] }
        var bundles: [Range<Int>] = [], begin = 0, size = 0
        for (place, own) in sizes.enumerated() {
            size += own
            guard size * 12 >= total || place == sizes.count - 1 else { continue }
            bundles.append(begin..<(place + 1))
            (begin, size) = (place + 1, 0)
        }
        return bundles
    }
}

extension NeighbourCells {
    /// What all threads counted, cell by cell.
    fileprivate func merged(_ shares: [WorkSpace<UInt32>]) -> WorkSpace<UInt32> {
        guard shares.count > 1 else { return WorkSpace(copying: shares[0].numbers) }
        let sum = WorkSpace(copying: shares[0].numbers)
        for share in shares.dropFirst() {
            for cell in 0..<outside { sum.numbers[cell] &+= share.numbers[cell] }
        }
        return sum
    }

    /// What each cell has without steps that lack a time at one of their ends.
    fileprivate func leavingOutUntimed(_ times: [Int64]) -> [WorkSpace<UInt32>] {
        let counts = counts.map { WorkSpace(copying: $0.numbers) }
        for share in counts.indices {
            for event in Shares.range(share, of: counts.count, items: times.count) {
                let next = event + 1 < times.count ? times[event + 1] : 0
                guard times[event] == EventLog.noTime || next == EventLog.noTime else { continue }
                counts[share].numbers[Int(cells.numbers[event])] -= 1
                counts[share].numbers[outside] += 1
                cells.numbers[event] = UInt32(outside)
            }
        }
        return counts
    }
}
