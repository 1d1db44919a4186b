/// Everything that can be read off a log without a plan beside it (Kettenanalyse).
///
/// Keys, units and order of its JSON are those of process mining with pm4py; docs/chains.md defines every figure.
public struct ChainAnalysis: Sendable {
    public let summary: ChainSummary
    public let names: [String]
    public let cases: CaseFigures
    public let follows: DirectlyFollows
    public let variants: VariantCount
    public let later: EventuallyFollows
    public let profile: TemporalProfile
    public let resources: Teamwork?
    public let groups: Teamwork?

    /// Hand-over and co-operation of one column (Zusammenarbeit).
    public struct Teamwork: Sendable {
        public let handOvers: HandOverMatrix
        public let collaboration: Collaboration
    }

    public init(_ log: EventLog) {
        let told = ChainSequence(told: log), timed = told.inTimeOrder
        summary = ChainSummary(log, told)
        names = told.names
        cases = CaseFigures(told)
        follows = DirectlyFollows(timed)
        variants = VariantCount(told)
        later = EventuallyFollows(summary.casesOutOfTimeOrder == 0 ? variants : VariantCount(timed))
        profile = TemporalProfile(timed)
        resources = Self.teamwork(log.resource, log)
        groups = Self.teamwork(log.group, log)
    }

    private static func teamwork(_ column: CategoryColumn?, _ log: EventLog) -> Teamwork? {
        column.map {
            Teamwork(
                handOvers: HandOverMatrix($0, caseStarts: log.caseStarts),
                collaboration: Collaboration($0, of: log)
            )
        }
    }
}

/// How large a log is and how far it reaches (Umfang des Protokolls).
public struct ChainSummary: Sendable {
    public let cases: Int
    public let events: Int
    public let activities: Int
    /// Microseconds since 1970-01-01T00:00:00Z.
    public let first: Int64?
    public let last: Int64?
    public let columns: [String]
    /// Events without a resource or group; `nil` where the log knows none at all.
    public let nullResource: Int?
    public let nullGroup: Int?
    /// Events at the same moment as the one before.
    public let tiedConsecutive: Int
    /// Cases in which an event is told after a later one.
    public let casesOutOfTimeOrder: Int
    /// Events that are no part of a chain because they have no activity.
    public let nullActivity: Int
    public let nullTime: Int

    init(_ log: EventLog, _ told: ChainSequence) {
        let moments = log.times.lazy.filter { $0 != EventLog.noTime }
        cases = zip(log.caseStarts, log.caseStarts.dropFirst()).reduce(into: 0) { $0 += $1.0 < $1.1 ? 1 : 0 }
        events = log.eventCount
        activities = Set(told.codes).count
        first = moments.min()
        last = moments.max()
        columns = Self.columns(log)
        nullResource = log.resource.map(Self.missing)
        nullGroup = log.group.map(Self.missing)
        tiedConsecutive = (0..<log.caseCount).reduce(into: 0) { total, number in
            let own = log.events(of: number)
            for (one, next) in zip(own, own.dropFirst()) where log.times[one] == log.times[next] {
                total += 1
            }
        }
        casesOutOfTimeOrder = told.casesOutOfTimeOrder.count
        nullActivity = log.eventCount - told.codes.count
        nullTime = log.eventCount - moments.reduce(into: 0) { count, _ in count += 1 }
    }

    private static func missing(_ column: CategoryColumn) -> Int {
        column.codes.reduce(into: 0) { $0 += $1 == CategoryColumn.none ? 1 : 0 }
    }

    private static func columns(_ log: EventLog) -> [String] {
        let own: [(String, Bool)] = [
            ("case:concept:name", true), ("concept:name", true), ("time:timestamp", true),
            ("org:resource", log.resource != nil), ("org:group", log.group != nil),
            ("lifecycle:transition", log.lifecycle != nil),
        ]
        let further = log.eventAttributes.map(\.key) + log.caseAttributes.map { "case:" + $0.key }
        return Set(own.filter(\.1).map(\.0) + further).sorted()
    }
}
