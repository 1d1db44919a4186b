import Accounts
import Casework
import Kernel
import Steering
import WebSupport

/// Puts deadlines into the words of a calendar, as much as its owner wants it to know.
struct CalendarEvents {
    let entries: [CalendarEntry]
    let deadlines: [SteeringDeadline]
    let content: CalendarFeed.Content
    let texts: Texts

    var all: [CalendarEvent] {
        switch content {
        case .caseNumbers: single
        case .numbersOnly: days
        }
    }

    private var single: [CalendarEvent] { entries.map(event) + deadlines.map(event) }

    private func event(_ deadline: SteeringDeadline) -> CalendarEvent {
        CalendarEvent(
            uid: "\(deadline.kind.rawValue)-\(deadline.recordId)@lotse",
            sequence: deadline.sequence,
            day: deadline.day,
            summary: SteeringDeadlineList.words(deadline, texts)
        )
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
        Dictionary(grouping: single, by: \.day).sorted { $0.key < $1.key }.map { day, events in
            CalendarEvent(
                uid: "\(day.iso)@lotse",
                sequence: events.reduce(events.count) { $0 + $1.sequence },
                day: day,
                summary: texts("calendar.count", count: events.count)
            )
        }
    }
}
