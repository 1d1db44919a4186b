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
            guard times.count > 1 else { return 0 }
            var steps = 0
            for place in 1..<times.count where Self.rank(times[place]) < Self.rank(times[place - 1]) {
                steps += 1
            }
            var last = UInt32(0)
            for start in caseStarts where start > last && Int(start) < times.count {
                if Self.rank(times[Int(start)]) < Self.rank(times[Int(start) - 1]) { steps -= 1 }
                last = start
            }
            return steps
        }
    }

    @inline(__always) private static func rank(_ time: Int64) -> UInt64 {
        // The smallest value stands for "no time" and becomes the greatest; all others keep their order.
        UInt64(bitPattern: time &- 1) ^ (1 << 63)
    }
}
