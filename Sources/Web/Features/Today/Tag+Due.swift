import Kernel
import WebSupport

extension Tag {
    /// How long something has been due, or how long there still is; a month before it stands out.
    static func due(on day: Day, today: Day, _ texts: Texts) -> Tag {
        let days = today.days(until: day)
        if days < 0 { return Tag(texts("today.overdueSince", count: -days), .danger) }
        if days == 0 { return Tag(texts("today.dueToday"), .warning) }
        return Tag(texts("today.daysLeft", count: days), days <= 30 ? .warning : .neutral)
    }
}
