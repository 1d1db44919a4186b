import Kernel

/// In how many cases what happened, and what next, and after how many days (Fluss der Fälle).
///
/// Counted are cases, not events: what happened twice in one case happened in one case.
struct ChainFlow {
    /// Something that happened directly after something else.
    struct Step: Hashable {
        /// Numbers of activities; `outside` is before the first and after the last.
        let from: Int
        let to: Int
    }

    /// Where a case comes from before its first event, and goes after its last.
    static let outside = -1

    let names: [String]
    private(set) var cases = 0
    private(set) var casesOf: [Int]
    private(set) var casesAlong: [Step: Int] = [:]
    /// Days from one to the next, each time it happened.
    private(set) var waits: [Step: [Int]] = [:]
    private(set) var steps: [Step: Int] = [:]

    init(_ log: EventLog) {
        names = log.activity.names
        casesOf = [Int](repeating: 0, count: names.count)
        for number in 0..<log.caseCount { count(log, log.events(of: number)) }
    }

    private mutating func count(_ log: EventLog, _ events: Range<Int>) {
        guard !events.isEmpty else { return }
        cases += 1
        var seen: Set<Step> = []
        var last = Self.outside
        for event in events {
            let activity = Int(log.activity.codes[event])
            let step = Step(from: last, to: activity)
            if seen.insert(step).inserted { casesAlong[step, default: 0] += 1 }
            if last != Self.outside {
                steps[step, default: 0] += 1
                let wait = log.times[event] - log.times[event - 1]
                waits[step, default: []].append(Int(wait / EventLog.day))
            }
            last = activity
        }
        let end = Step(from: last, to: Self.outside)
        casesAlong[end, default: 0] += 1
        for activity in Set(events.map { Int(log.activity.codes[$0]) }) { casesOf[activity] += 1 }
    }
}
