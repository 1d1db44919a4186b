/// What happened in many cases, in columns: one row for each event, the events of a case together (Ereignisprotokoll).
public struct EventLog: Sendable, Equatable {
    public static let noTime = Int64.min

    public var caseNames = TextList()
    /// One more than there are cases; the events of case `i` are `caseStarts[i]..<caseStarts[i + 1]`.
    public var caseStarts: [UInt32] = [0]
    public var activity = CategoryColumn()
    /// Microseconds since 1970-01-01T00:00:00Z; `noTime` where an event has none.
    public var times: [Int64] = []
    /// `org:resource`, who did it.
    public var resource: CategoryColumn?
    /// `org:group`; in chains from the database the agency.
    public var group: CategoryColumn?
    /// `lifecycle:transition`.
    public var lifecycle: CategoryColumn?
    public var eventAttributes: [AttributeColumn] = []
    public var caseAttributes: [AttributeColumn] = []
    public var header = LogHeader()

    public init() {}

    public var caseCount: Int { caseStarts.count - 1 }
    public var eventCount: Int { times.count }

    public func events(of number: Int) -> Range<Int> {
        Int(caseStarts[number])..<Int(caseStarts[number + 1])
    }
}
