import Kernel

/// Entries of a calendar as iCalendar text (RFC 5545).
public struct CalendarText: Sendable {
    public let name: String
    public let events: [CalendarEvent]
    public let stamp: Instant

    public init(name: String, events: [CalendarEvent], stamp: Instant) {
        self.name = name
        self.events = events
        self.stamp = stamp
    }

    public var text: String {
        let head = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Lotse//Wiedervorlagen//DE", "CALSCALE:GREGORIAN",
            "NAME:" + Self.escaped(name), "X-WR-CALNAME:" + Self.escaped(name),
            "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
        ]
        let lines = head + events.flatMap(lines) + ["END:VCALENDAR"]
        return lines.map { Self.folded($0) + "\r\n" }.joined()
    }

    private func lines(_ event: CalendarEvent) -> [String] {
        [
            "BEGIN:VEVENT", "UID:" + Self.escaped(event.uid), "DTSTAMP:" + Self.utc(stamp),
            "DTSTART;VALUE=DATE:" + Self.date(event.day), "SEQUENCE:\(event.sequence)",
            "SUMMARY:" + Self.escaped(event.summary), "CLASS:PRIVATE", "TRANSP:TRANSPARENT", "END:VEVENT",
        ]
    }

    /// Section 3.3.11: backslash, semicolon, comma and line break are written with a backslash.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\\\"
            case ";": escaped += "\\;"
            case ",": escaped += "\\,"
            case "\n", "\r": escaped += "\\n"
            default: if scalar.value >= 0x20, scalar.value != 0x7F { escaped.unicodeScalars.append(scalar) }
            }
        }
        return escaped
    }

    /// Section 3.1: at most 75 octets a line without its end; what goes on begins with a space.
    static func folded(_ line: String) -> String {
        var folded = ""
        var octets = 0
        for scalar in line.unicodeScalars {
            let width = UTF8.width(scalar)
            if octets + width > 75 {
                folded += "\r\n "
                octets = 1
            }
            folded.unicodeScalars.append(scalar)
            octets += width
        }
        return folded
    }

    static func date(_ day: Day) -> String { day.iso.replacing("-", with: "") }

    private static func utc(_ instant: Instant) -> String {
        let seconds = instant.microseconds / 1_000_000
        let (day, rest) = (Day(number: Int(seconds / 86_400)), Int(seconds % 86_400))
        let parts = [rest / 3600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return date(day) + "T" + parts.joined() + "Z"
    }
}
