import Accounts
import Casework
import Kernel
import WebSupport

/// Puts deadlines into the words of a calendar, as much as its owner wants it to know.
struct CalendarEvents {
    let entries: [CalendarEntry]
    let content: CalendarFeed.Content
    let texts: Texts

    var all: [CalendarEvent] {
        switch content {
        case .caseNumbers: entries.map(event)
        case .numbersOnly: days
        }
    }

    private func event(_ entry: CalendarEntry) -> CalendarEvent {
        CalendarEvent(
            uid: "\(entry.kind.rawValue)-\(entry.recordId)@lotse",
            sequence: entry.sequence,
            day: entry.day,
            summary: "\(texts("calendar.kind.\(entry.kind.rawValue)")) \(entry.caseNumber)"
        )
    }

    /// One entry a day, which says only how many; the number is its sequence, so that a change is noticed.
    private var days: [CalendarEvent] {
        Dictionary(grouping: entries, by: \.day).sorted { $0.key < $1.key }.map { day, entries in
            CalendarEvent(
                uid: "\(day.iso)@lotse",
                sequence: entries.reduce(entries.count) { $0 + $1.sequence },
                day: day,
                summary: texts("calendar.count", count: entries.count)
            )
        }
    }
}
