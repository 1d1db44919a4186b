/// What of a log a chain map shows (Ausschnitt der Kettenkarte).
public struct ChainMapFilter: Sendable {
    /// The share of all steps from one activity to the next that the arrows shown must cover, 0 to 1.
    public var pathShare = 1.0
    /// The share of all events that the activities shown must cover, 0 to 1.
    public var activityShare = 1.0
    /// Only cases in which one of these occurs; empty for all.
    public var activities: Set<String> = []
    /// Only events at these agencies (`org:group`); empty for all.
    public var agencies: Set<String> = []
    /// Only cases that lie wholly in this period of microseconds.
    public var period: Range<Int64>?
    /// Only events of which this is said, such as the legal sphere.
    public var eventAttribute: (key: String, value: AttributeValue)?
    /// Only cases of which this is said.
    public var caseAttribute: (key: String, value: AttributeValue)?

    public init() {}

    /// The part of the log that is left, with those of its activities that are frequent enough.
    public func applied(to log: EventLog) -> EventLog {
        var log = log
        if let period { log = log.within(period) }
        if let caseAttribute { log = log.cases(where: caseAttribute.key, is: caseAttribute.value) }
        if !activities.isEmpty { log = log.casesWith(activities) }
        if let eventAttribute { log = log.events(where: eventAttribute.key, is: eventAttribute.value) }
        if !agencies.isEmpty { log = log.events(atAgencies: agencies) }
        return activityShare < 1 ? log.eventsNamed(frequentActivities(log)) : log
    }

    private func frequentActivities(_ log: EventLog) -> Set<String> {
        var counts = [Int](repeating: 0, count: log.activity.names.count)
        for code in log.activity.codes where code != CategoryColumn.none { counts[Int(code)] += 1 }
        let order = counts.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }
        let total = counts.reduce(0, +)
        var covered = 0, names: Set<String> = []
        for number in order where Double(covered) < activityShare * Double(total) {
            names.insert(log.activity.names[number])
            covered += counts[number]
        }
        return names
    }
}

extension EventLog {
    fileprivate func events(atAgencies names: Set<String>) -> EventLog {
        guard let group else { return keeping(events: { _ in false }) }
        let chosen = group.names.map { names.contains($0) }
        return keeping(events: { group.codes[$0] != CategoryColumn.none && chosen[Int(group.codes[$0])] })
    }
}
