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
        let own = try Today.items(from: stores, at: moment).filter { $0.responsibleId == user.id }
        return DueItem.entries(own)
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

extension DueItem {
    // Without names and texts, what ends for several people of a household on one day would stand there several times
    // in the same words. The sequence is the sum, so that a change of any of them is noticed.
    fileprivate static func entries(_ items: [DueItem]) -> [CalendarEntry] {
        var entries: [CalendarEntry] = []
        for item in items {
            let entry = CalendarEntry(item)
            let place = item.isWritten ? nil : entries.firstIndex { $0.reads(like: entry) }
            if let place {
                entries[place] = entries[place].joined(with: entry)
            } else {
                entries.append(entry)
            }
        }
        return entries
    }
}

extension CalendarEntry {
    fileprivate init(_ item: DueItem) {
        self.init(
            kind: item.kind,
            recordId: item.recordId,
            sequence: max(0, item.revision.number - 1),
            day: item.dueOn,
            caseNumber: item.caseNumber
        )
    }

    fileprivate func reads(like other: CalendarEntry) -> Bool {
        kind == other.kind && day == other.day && caseNumber == other.caseNumber
    }

    fileprivate func joined(with other: CalendarEntry) -> CalendarEntry {
        CalendarEntry(
            kind: kind,
            recordId: recordId,
            sequence: sequence + other.sequence + 1,
            day: day,
            caseNumber: caseNumber
        )
    }
}
