import AgencyNetwork
import Kernel
import WebSupport

/// Opening hours as people write them, a line each: `Mo–Do 09:00–12:00`, `24.12.2026–01.01.2027 geschlossen`.
struct HoursText {
    private static let names: [OpeningHours.Weekday: String] = [
        .monday: "Mo", .tuesday: "Di", .wednesday: "Mi", .thursday: "Do", .friday: "Fr", .saturday: "Sa",
        .sunday: "So",
    ]

    static func text(of hours: [OpeningHours]) -> String {
        hours.map(line).joined(separator: "\n")
    }

    static func line(_ hours: OpeningHours) -> String {
        let times = hours.isClosed ? "" : "\(hours.opens)–\(hours.closes)"
        let when =
            hours.from.map { days($0, hours.until) }
            ?? hours.days.compactMap { names[$0] }.joined(separator: ", ")
        return [when, times, hours.note].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func days(_ from: Day, _ until: Day?) -> String {
        guard let until, until != from else { return from.german }
        return "\(from.german)–\(until.german)"
    }

    /// `nil` where a line is not understood.
    static func hours(of text: String, today: Day) -> [OpeningHours]? {
        let lines = text.split(whereSeparator: \.isNewline).map(String.init).filter {
            !$0.allSatisfy(\.isWhitespace)
        }
        var hours: [OpeningHours] = []
        for line in lines {
            guard let parsed = Self.parsed(line, today: today) else { return nil }
            hours.append(parsed)
        }
        return hours
    }

    private static func parsed(_ line: String, today: Day) -> OpeningHours? {
        let joined = line.replacing("–", with: "-").replacing(" - ", with: "-")
        let plain = names.values.reduce(joined) { $0.replacing("\($1), ", with: "\($1),") }
        var words = plain.split(separator: " ").map(String.init)
        guard !words.isEmpty else { return nil }
        let when = words.removeFirst()
        var opening = OpeningHours()
        if let period = period(when, today: today) {
            opening = OpeningHours(exception: period)
        } else if let days = weekdays(when) {
            opening.days = days
        } else {
            return nil
        }
        if let times = words.first.flatMap(times) {
            (opening.opens, opening.closes) = times
            words.removeFirst()
            if words.first == "Uhr" { words.removeFirst() }
        }
        opening.note = words.joined(separator: " ")
        return opening
    }

    private static func weekdays(_ text: String) -> [OpeningHours.Weekday]? {
        var days: [OpeningHours.Weekday] = []
        for part in text.split(separator: ",") {
            let ends = part.split(separator: "-").map { end in
                OpeningHours.Weekday.allCases.first { names[$0] == String(end) }
            }
            let all = OpeningHours.Weekday.allCases
            guard let first = ends.first.flatMap({ $0 }), let last = ends.last.flatMap({ $0 }),
                ends.count <= 2,
                let from = all.firstIndex(of: first), let until = all.firstIndex(of: last), from <= until
            else { return nil }
            days += all[from...until]
        }
        return days.isEmpty ? nil : days
    }

    private static func times(_ text: String) -> (String, String)? {
        let times = text.split(separator: "-").map { time -> String? in
            let parts = time.split { $0 == ":" || $0 == "." }.map(String.init)
            guard (1...2).contains(parts.count), let hour = Int(parts[0]), (0...24).contains(hour) else {
                return nil
            }
            guard let minute = parts.count == 2 ? Int(parts[1]) : 0, (0...59).contains(minute) else {
                return nil
            }
            return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
        }
        guard times.count == 2, let from = times[0], let until = times[1] else { return nil }
        return (from, until)
    }

    private static func period(_ text: String, today: Day) -> Period? {
        let days = text.split(separator: "-").map { part -> Day? in
            guard case .day(let day)? = try? DayReader(for: .validity, today: today).read(String(part)) else {
                return nil
            }
            return day
        }
        guard let from = days.first.flatMap({ $0 }), let until = days.last.flatMap({ $0 }), days.count <= 2
        else {
            return nil
        }
        return Period(from: from, until: until)
    }
}
