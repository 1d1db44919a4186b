import Insight

/// What each kind of discovery took: nanoseconds for each event, the middle of several times.
struct DiscoveryFigures: Encodable {
    var events: Int
    var nanoseconds: [String: Double]
    /// A number of each result, to compare with the peers'.
    var results: [String: Int]

    /// The log `copies` times one after the other, as if as many more cases had come.
    init(_ log: EventLog, times: Int, copies: Int = 1) {
        let log = Self.repeated(log, copies)
        events = log.eventCount
        nanoseconds = [:]
        results = [:]
        measure("dfg", times) { DirectlyFollows(ChainSequence(told: log).inTimeOrder).edges.count }
        measure("variants", times) { VariantCount(ChainSequence(told: log)).variants.count }
        measure("later", times) { EventuallyFollows(VariantCount(ChainSequence(told: log))).pairs.count }
        measure("profile", times) { TemporalProfile(ChainSequence(told: log).inTimeOrder).entries.count }
        if let column = log.resource ?? log.group {
            measure("handover", times) { HandOverMatrix(column, caseStarts: log.caseStarts).handOvers.count }
        }
    }

    private mutating func measure(_ name: String, _ times: Int, _ body: () -> Int) {
        var taken: [Double] = []
        for _ in 0..<times {
            let took = ContinuousClock().measure { results[name] = body() }
            taken.append(took / .nanoseconds(1))
        }
        nanoseconds[name] = taken.sorted()[times / 2] / Double(max(1, events))
    }

    private static func repeated(_ log: EventLog, _ copies: Int) -> EventLog {
        var all = EventLog()
        all.activity = CategoryColumn(codes: [], names: log.activity.names)
        for _ in 0..<copies {
            let events = UInt32(all.eventCount)
            all.caseStarts += log.caseStarts.dropFirst().map { $0 + events }
            all.activity.codes += log.activity.codes
            all.times += log.times
        }
        all.resource = log.resource.map { column in
            CategoryColumn(codes: (0..<copies).flatMap { _ in column.codes }, names: column.names)
        }
        return all
    }
}
