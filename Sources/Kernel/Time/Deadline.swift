/// The last day on which something may still be done (Frist).
public enum Deadline {
    /// The last day of a period that an event sets running: a decision was notified, an application received.
    ///
    /// § 187 I BGB: the day of the event does not count. § 188 I, II 1. Alt. BGB: a period of days ends with its
    /// last day, one of weeks or months with the day that bears the name or number of the event's day.
    /// § 188 III BGB: where the month lacks the day, with the last of the month.
    public static func after(event: Day, _ span: Span) -> Day {
        guard span.months > 0 else { return event.adding(days: span.days) }
        let (year, month, number) = event.parts
        return Day.lastDay(bearing: number, year: year, month: month + span.months).adding(days: span.days)
    }

    /// The same, moved on where something is to be declared or done and the last day is none for it.
    ///
    /// § 193 BGB, § 31 III VwVfG: Saturday, Sunday and public holidays of the place give way to the next working day.
    public static func after(event: Day, _ span: Span, on calendar: PublicHolidays) -> Day {
        calendar.workingDay(onOrAfter: after(event: event, span))
    }

    /// The first day from which on a later event may count: applying "at most seven months before" it begins.
    ///
    /// §§ 187, 188 BGB apply backwards as well; the day of the event does not count.
    public static func before(event: Day, _ span: Span) -> Day {
        guard span.months > 0 else { return event.adding(days: -span.days) }
        let (year, month, number) = event.parts
        return Day.lastDay(bearing: number, year: year, month: month - span.months).adding(days: -span.days)
    }
}
