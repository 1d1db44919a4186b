/// The order in which events stand in a log: by case, in a case by time or as they came (Reihenfolge).
///
/// An XES file tells its events in the order that counts there: variants, first and last events, durations and
/// hand-overs follow the file, and only waits are worked out by time (`ChainSequence.inTimeOrder`).
struct CaseOrder {
    private(set) var caseStarts: [UInt32]
    /// The events in their new order; `nil` where they stand well already.
    private(set) var events: [UInt32]?

    init(caseOf: [UInt32], caseCount: Int, times: [Int64], inTimeOrder: Bool) {
        caseStarts = [UInt32](repeating: 0, count: caseCount + 1)
        for number in caseOf { caseStarts[Int(number) + 1] += 1 }
        for number in 0..<caseCount { caseStarts[number + 1] += caseStarts[number] }
        var next = caseStarts
        var order = [UInt32](repeating: 0, count: caseOf.count)
        for (event, number) in caseOf.enumerated() {
            order[Int(next[Int(number)])] = UInt32(event)
            next[Int(number)] += 1
        }
        if inTimeOrder { sort(&order, by: times) }
        let isInOrder = order.enumerated().allSatisfy { $0 == Int($1) }
        events = isInOrder ? nil : order
    }

    private func sort(_ order: inout [UInt32], by times: [Int64]) {
        for number in 0..<(caseStarts.count - 1) {
            let range = Int(caseStarts[number])..<Int(caseStarts[number + 1])
            var last = Int64.min, isSorted = true
            for place in range {
                let time = times[Int(order[place])]
                if time != EventLog.noTime, time < last { isSorted = false }
                last = max(last, time)
            }
            guard !isSorted else { continue }
            // The standard library's sort keeps the order of equals, though it does not promise so.
            order[range].sort { (Self.moment($0, times), $0) < (Self.moment($1, times), $1) }
        }
    }

    /// Where a case has to be sorted, its events without a time come last.
    private static func moment(_ event: UInt32, _ times: [Int64]) -> Int64 {
        times[Int(event)] == EventLog.noTime ? Int64.max : times[Int(event)]
    }
}
