import Foundation

/// A point in time, in microseconds since 1970-01-01 00:00 UTC.
public struct Instant: Hashable, Sendable {
    public let microseconds: Int64

    public init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    public static func now() -> Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
    }

    public func adding(seconds: Int64) -> Instant {
        Instant(microseconds: microseconds + seconds * 1_000_000)
    }

    /// The calendar day in Germany at this instant.
    public var day: Day {
        Day(
            number: Int(
                (microseconds + Self.germanOffset(at: microseconds)).flooredQuotient(by: 86_400_000_000)
            )
        )
    }

    /// Hour and minute in Germany at this instant, as `14:05`.
    public var timeOfDay: String {
        let local = microseconds + Self.germanOffset(at: microseconds)
        let minutes = (local - local.flooredQuotient(by: 86_400_000_000) * 86_400_000_000) / 60_000_000
        let hour = minutes / 60
        let minute = minutes % 60
        return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
    }

    // Directive 2000/84/EC: summer time from the last Sunday in March to the last Sunday in October, 01:00 UTC.
    // Written out because looking the zone up costs more than the page around it.
    private static func germanOffset(at microseconds: Int64) -> Int64 {
        let hour: Int64 = 3_600_000_000
        let year = Day(number: Int(microseconds.flooredQuotient(by: 24 * hour))).year
        let start = Int64(lastSunday(of: 3, in: year).number) * 24 * hour + hour
        let end = Int64(lastSunday(of: 10, in: year).number) * 24 * hour + hour
        return (start..<end).contains(microseconds) ? 2 * hour : hour
    }

    private static func lastSunday(of month: Int, in year: Int) -> Day {
        let last = Day.clamped(year: year, month: month, day: 31)
        return last.adding(days: -(last.weekday % 7))
    }
}

extension Int64 {
    func flooredQuotient(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}

extension Instant: Comparable {
    public static func < (earlier: Instant, later: Instant) -> Bool {
        earlier.microseconds < later.microseconds
    }
}

extension Instant: Codable {
    public init(from decoder: any Decoder) throws {
        microseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(microseconds)
    }
}
