/// A day of which perhaps only the month, the year or nothing is known (unsicheres Datum).
///
/// Kept as `2021-03-01`, `2021-03`, `2021` or the empty text.
public enum UncertainDay: Hashable, Sendable {
    case day(Day)
    case month(year: Int, month: Int)
    case year(Int)
    case unknown

    /// Reads the kept form and nothing else.
    public init?(text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        switch (parts.count, text.utf8.count) {
        case (1, 0): self = .unknown
        case (3, 10):
            guard let day = Day(iso: text) else { return nil }
            self = .day(day)
        case (2, 7):
            guard let first = Day(iso: text + "-01") else { return nil }
            self = .month(year: first.year, month: first.month)
        case (1, 4):
            guard let first = Day(iso: text + "-01-01") else { return nil }
            self = .year(first.year)
        default: return nil
        }
    }

    public var text: String {
        switch self {
        case .day(let day): day.iso
        case .month(let year, let month): String(Day.clamped(year: year, month: month, day: 1).iso.prefix(7))
        case .year(let year): String(Day.clamped(year: year, month: 1, day: 1).iso.prefix(4))
        case .unknown: ""
        }
    }

    /// The first day it may be, or `nil` where nothing is known.
    public var earliest: Day? {
        switch self {
        case .day(let day): day
        case .month(let year, let month): Day.clamped(year: year, month: month, day: 1)
        case .year(let year): Day.clamped(year: year, month: 1, day: 1)
        case .unknown: nil
        }
    }

    /// The last day it may be, or `nil` where nothing is known.
    public var latest: Day? {
        switch self {
        case .day(let day): day
        case .month(let year, let month): Day.clamped(year: year, month: month, day: 31)
        case .year(let year): Day.clamped(year: year, month: 12, day: 31)
        case .unknown: nil
        }
    }
}

extension UncertainDay: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let day = UncertainDay(text: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an uncertain day")
        }
        self = day
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
