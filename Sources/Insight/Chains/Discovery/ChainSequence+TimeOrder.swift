extension ChainSequence {
    /// The events of each case by time; those of the same time keep their order, those without one come last.
    public var inTimeOrder: ChainSequence {
        let outOfOrder = casesOutOfTimeOrder
        guard !outOfOrder.isEmpty else { return self }
        var sorted = codes, moments = times
        for number in outOfOrder {
            let range = events(of: number)
            let order = range.sorted { (Self.rank(times[$0]), $0) < (Self.rank(times[$1]), $1) }
            for (place, event) in zip(range, order) {
                sorted[place] = codes[event]
                moments[place] = times[event]
            }
        }
        return ChainSequence(codes: sorted, times: moments, caseStarts: caseStarts, names: names)
    }

    /// The cases in which an event is told after a later one.
    public var casesOutOfTimeOrder: [Int] {
        guard backwardSteps > 0 else { return [] }
        return (0..<caseCount).filter { number in
            let own = events(of: number)
            return zip(own, own.dropFirst()).contains { Self.rank(times[$1]) < Self.rank(times[$0]) }
        }
    }

    // One look at every neighbour is cheaper than one at every case; the borders between cases are taken off again.
    private var backwardSteps: Int {
        times.withUnsafeBufferPointer { times in
            let shares = Shares.count(for: times.count), steps = WorkSpace(shares, of: 0)
            Shares.run(shares) { share in
                let own = Shares.range(share, of: shares, items: times.count)
                steps.numbers[share] = Self.backwardSteps(times, own)
            }
            var last = UInt32(0), onBorders = 0
            for start in caseStarts where start > last && Int(start) < times.count {
                if Self.rank(times[Int(start)]) < Self.rank(times[Int(start) - 1]) { onBorders += 1 }
                last = start
            }
            return steps.numbers.reduce(0, +) - onBorders
        }
    }

    /// How many of these events are earlier than the one before.
    private static func backwardSteps(_ times: UnsafeBufferPointer<Int64>, _ events: Range<Int>) -> Int {
        guard let first = events.first else { return 0 }
        var before = rank(times[max(0, first - 1)]), steps = 0
        for event in events {
            let own = rank(times[event])
            steps &+= own < before ? 1 : 0
            before = own
        }
        return steps
    }

    @inline(__always) private static func rank(_ time: Int64) -> UInt64 {
        // The smallest value stands for "no time" and becomes the greatest; all others keep their order.
        UInt64(bitPattern: time &- 1) ^ (1 << 63)
    }
}
