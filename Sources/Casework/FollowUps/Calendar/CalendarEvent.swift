import Kernel

/// A whole day's entry of a calendar: when and what, never who (Kalendereintrag).
public struct CalendarEvent: Equatable, Sendable {
    /// Stays the same when day or words change.
    public let uid: String
    public let sequence: Int
    public let day: Day
    public let summary: String

    public init(uid: String, sequence: Int, day: Day, summary: String) {
        self.uid = uid
        self.sequence = sequence
        self.day = day
        self.summary = summary
    }
}
