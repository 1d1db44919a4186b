/// What happened in each case, one after the other, as the figures read it (Ereignisfolge).
///
/// Events without an activity are no part of a chain and are left out here.
public struct ChainSequence: Sendable {
    /// For each event the number of its activity in `names`.
    public let codes: [UInt32]
    public let times: [Int64]
    /// One more than there are cases; a case may be empty.
    public let caseStarts: [UInt32]
    public let names: [String]

    init(codes: [UInt32], times: [Int64], caseStarts: [UInt32], names: [String]) {
        self.codes = codes
        self.times = times
        self.caseStarts = caseStarts
        self.names = names
    }

    /// The events in the order in which the log tells them.
    public init(told log: EventLog) {
        self.init(of: log.activity, told: log)
    }

    /// The same for another column, such as the agencies of a log.
    public init(of column: CategoryColumn, told log: EventLog) {
        guard column.codes.contains(CategoryColumn.none) else {
            codes = column.codes
            times = log.times
            caseStarts = log.caseStarts
            names = column.names
            return
        }
        let kept = column.codes.indices.filter { column.codes[$0] != CategoryColumn.none }
        var starts: [UInt32] = [0], place = 0
        for end in log.caseStarts.dropFirst() {
            while place < kept.count, kept[place] < end { place += 1 }
            starts.append(UInt32(place))
        }
        codes = kept.map { column.codes[$0] }
        times = kept.map { log.times[$0] }
        caseStarts = starts
        names = column.names
    }

    public var caseCount: Int { caseStarts.count - 1 }

    /// How many cases have at least one event.
    public var filledCaseCount: Int {
        zip(caseStarts, caseStarts.dropFirst()).reduce(into: 0) { $0 += $1.0 < $1.1 ? 1 : 0 }
    }

    public func events(of number: Int) -> Range<Int> {
        Int(caseStarts[number])..<Int(caseStarts[number + 1])
    }
}
