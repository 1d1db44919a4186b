import Kernel

/// What is due for the owner of a calendar feed; kinds, days and case numbers, no names and no texts.
public struct ReadCalendar: Query {
    public static let permission = Permission.leadCases
    public static let readsPersonalData = false

    public init() {}

    public var subject: Subject { .all("calendar") }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> [CalendarEntry] {
        try Today.items(from: stores, at: moment).filter { $0.responsibleId == user.id }.map {
            CalendarEntry(
                kind: $0.kind,
                recordId: $0.recordId,
                sequence: max(0, $0.revision.number - 1),
                day: $0.dueOn,
                caseNumber: $0.caseNumber
            )
        }
    }
}

/// One deadline as a calendar may know it.
public struct CalendarEntry: Equatable, Sendable {
    public let kind: DueItem.Kind
    public let recordId: String
    public let sequence: Int
    public let day: Day
    public let caseNumber: String

    public init(kind: DueItem.Kind, recordId: String, sequence: Int, day: Day, caseNumber: String) {
        self.kind = kind
        self.recordId = recordId
        self.sequence = sequence
        self.day = day
        self.caseNumber = caseNumber
    }
}
