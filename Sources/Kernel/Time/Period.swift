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

    public func contains(_ day: Day) -> Bool {
        day >= from && (until.map { day <= $0 } ?? true)
    }

    /// Number of days, both ends counted; `nil` where the period goes on.
    public var length: Int? {
        until.map { from.days(until: $0) + 1 }
    }
}
