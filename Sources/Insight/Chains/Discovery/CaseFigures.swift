/// What can be said of each case by itself: how it began, ended, how long it took, what came twice (Fallzahlen).
public struct CaseFigures: Sendable {
    /// For each activity in how many cases it came first, came last, came more than once.
    public let starts: [Int]
    public let ends: [Int]
    public let rework: [Int]
    /// For each activity how often it came.
    public let counts: [Int]
    /// The least number of other events between two of the same activity; `nil` where it never came twice.
    public let leastDistances: [Int?]
    /// From the first to the last event told that has a time; one for each case that has any, ascending, in seconds.
    public let durations: [Double]
    /// The average time from the beginning of one case to that of the next, in seconds.
    public let arrivalAverage: Double?
    /// The least number of events in a case.
    public let shortestCase: Int

    /// The sequence in the order in which the log tells it.
    public init(_ sequence: ChainSequence) {
        var activities = [ActivityTally](repeating: ActivityTally(), count: sequence.names.count)
        activities.withUnsafeMutableBufferPointer { activities in
            sequence.codes.withUnsafeBufferPointer { codes in
                for number in 0..<sequence.caseCount {
                    let own = sequence.events(of: number)
                    guard let first = own.first, let last = own.last else { continue }
                    activities[Int(codes[first])].starts += 1
                    activities[Int(codes[last])].ends += 1
                    for event in own { activities[Int(codes[event])].note(event, in: number) }
                }
            }
        }
        starts = activities.map(\.starts)
        ends = activities.map(\.ends)
        rework = activities.map(\.rework)
        counts = activities.map(\.count)
        leastDistances = activities.map { $0.leastDistance == .max ? nil : $0.leastDistance }
        let times = CaseTimes(sequence)
        durations = times.durations
        arrivalAverage = times.arrivalAverage
        shortestCase = times.shortestCase
    }
}

/// What was seen of one activity so far.
private struct ActivityTally {
    var starts = 0
    var ends = 0
    private(set) var count = 0
    private(set) var rework = 0
    private(set) var leastDistance = Int.max
    private var lastCase = -1
    private var lastReworked = -1
    private var lastEvent = 0

    @inline(__always)
    mutating func note(_ event: Int, in number: Int) {
        count &+= 1
        if lastCase == number {
            leastDistance = min(leastDistance, event &- lastEvent &- 1)
            rework &+= lastReworked == number ? 0 : 1
            lastReworked = number
        }
        lastCase = number
        lastEvent = event
    }
}

/// When the cases began and how long they took.
private struct CaseTimes {
    private(set) var durations: [Double] = []
    private(set) var arrivalAverage: Double?
    private(set) var shortestCase = Int.max

    init(_ sequence: ChainSequence) {
        var earliest = Int64.max, latest = Int64.min, lengths: [Int64] = []
        lengths.reserveCapacity(sequence.caseCount)
        sequence.times.withUnsafeBufferPointer { times in
            for number in 0..<sequence.caseCount {
                let own = sequence.events(of: number)
                guard !own.isEmpty else { continue }
                shortestCase = min(shortestCase, own.count)
                guard let begin = own.first(where: { times[$0] != EventLog.noTime }),
                    let end = own.last(where: { times[$0] != EventLog.noTime })
                else { continue }
                earliest = min(earliest, times[begin])
                latest = max(latest, times[begin])
                lengths.append(times[end] &- times[begin])
            }
        }
        lengths.sort()
        durations = lengths.map { Double($0) / 1_000_000 }
        if durations.count > 1 {
            arrivalAverage = Double(latest - earliest) / 1_000_000 / Double(durations.count - 1)
        }
    }
}
