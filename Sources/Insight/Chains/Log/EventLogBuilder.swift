/// Takes events in any order, also after a log was made of the earlier ones (Aufbau des Protokolls).
public struct EventLogBuilder: Sendable {
    private var cases = TextInterner()
    private var caseOf: [UInt32] = []
    private var times: [Int64] = []
    private var activity = CodeColumn()
    private var resource = CodeColumn()
    private var group = CodeColumn()
    private var lifecycle = CodeColumn()
    private var attributes: [AttributeColumnBuilder] = []
    private var caseAttributes: [AttributeColumnBuilder] = []
    private var header = LogHeader()

    public init() {}

    /// Goes on where a log ends; nothing of it is read again.
    public init(continuing log: EventLog) {
        cases = TextInterner(log.caseNames)
        caseOf = (0..<log.caseCount).flatMap { repeatElement(UInt32($0), count: log.events(of: $0).count) }
        times = log.times
        activity = CodeColumn(log.activity)
        resource = CodeColumn(log.resource)
        group = CodeColumn(log.group)
        lifecycle = CodeColumn(log.lifecycle)
        attributes = log.eventAttributes.map { AttributeColumnBuilder($0) }
        caseAttributes = log.caseAttributes.map { AttributeColumnBuilder($0) }
        header = log.header
    }

    public var eventCount: Int { times.count }

    /// Whether there is such a case already.
    public func knows(_ name: String) -> Bool { cases.number(of: name) != nil }

    public mutating func append(_ event: ChainEvent) {
        let row = times.count
        caseOf.append(cases.code(of: event.caseName))
        times.append(event.time ?? EventLog.noTime)
        activity.set(event.activity, row: row)
        resource.set(event.resource, row: row)
        group.set(event.group, row: row)
        lifecycle.set(event.lifecycle, row: row)
        for (key, value) in event.attributes { attributes.append(key, value, row: UInt32(row)) }
    }

    /// What is true of a whole case; a case without events comes into being by it.
    public mutating func note(_ key: String, _ value: AttributeValue, ofCase name: String) {
        caseAttributes.append(key, value, row: cases.code(of: name))
    }

    /// The log of all events so far, those of a case together; by time, and as they came where times are equal.
    ///
    /// What is read from XES keeps the order of the file (`inTimeOrder: false`).
    public func log(inTimeOrder: Bool = true) -> EventLog {
        var log = EventLog()
        log.caseNames = cases.texts
        log.header = header
        let order = CaseOrder(
            caseOf: caseOf,
            caseCount: cases.count,
            times: times,
            inTimeOrder: inTimeOrder
        )
        log.caseStarts = order.caseStarts
        log.times = times
        log.activity =
            activity.column(rows: times.count)
            ?? CategoryColumn(
                codes: [UInt32](repeating: CategoryColumn.none, count: times.count)
            )
        log.resource = resource.column(rows: times.count)
        log.group = group.column(rows: times.count)
        log.lifecycle = lifecycle.column(rows: times.count)
        log.eventAttributes = attributes.map { $0.column(rowCount: times.count) }
        log.caseAttributes = caseAttributes.map { $0.ordered().column(rowCount: cases.count) }
        return order.events.map { log.eventsReordered($0) } ?? log
    }
}

extension [AttributeColumnBuilder] {
    mutating func append(_ key: String, _ value: AttributeValue, row: UInt32) {
        let place = firstIndex { $0.key == key && $0.holds(value) } ?? count
        if place == count { append(AttributeColumnBuilder(key, kindOf: value)) }
        self[place].append(value, row: row)
    }
}
