/// Days in a row, both ends included; without `until` it goes on (Zeitraum).
public struct Period: Hashable, Codable, Sendable {
    public let from: Day
    public let until: Day?

    /// Days from `from` to `until`, or `nil` where the end lies before the beginning.
    public init?(from: Day, until: Day?) {
        if let until, until < from { return nil }
        self.from = from
        self.until = until
    }

    /// One day.
    public init(_ day: Day) {
        from = day
        until = day
    }

    /// From this day on, with no end in sight.
    public init(since from: Day) {
        self.from = from
        until = nil
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let from = try container.decode(Day.self, forKey: .from)
        let until = try container.decodeIfPresent(Day.self, forKey: .until)
        guard let period = Period(from: from, until: until) else {
            throw DecodingError.dataCorruptedError(
                forKey: .until,
                in: container,
                debugDescription: "ends before it begins"
            )
        }
        self = period
    }

    public func contains(_ day: Day) -> Bool {
        day >= from && (until.map { day <= $0 } ?? true)
    }

    /// Number of days, both ends counted; `nil` where the period goes on.
    public var length: Int? {
        until.map { from.days(until: $0) + 1 }
    }
}
