import Kernel

/// A day told relative to the day on which the demo is loaded, such as `today-3m/end+1d`.
///
/// How it is written: Resources/Demo/README.md.
public struct DemoDay: Hashable, Sendable, Decodable {
    private enum Step: Hashable {
        case days(Int), months(Int), startOfMonth, endOfMonth
    }

    private let fixed: Day?
    private let steps: [Step]

    public init?(_ text: String) {
        fixed = Day(iso: text)
        guard fixed == nil else {
            steps = []
            return
        }
        guard let steps = Self.steps(text) else { return nil }
        self.steps = steps
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let day = DemoDay(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day of the demo")
        }
        self = day
    }

    public func day(from today: Day) -> Day {
        steps.reduce(fixed ?? today) { day, step in
            switch step {
            case .days(let number): day.adding(days: number)
            case .months(let number): day.inMonths(number)
            case .startOfMonth: day.beginningOfMonth
            case .endOfMonth: day.endOfMonth
            }
        }
    }

    private static func steps(_ text: String) -> [Step]? {
        guard text.hasPrefix("today") else { return nil }
        var rest = text.dropFirst(5)
        var steps: [Step] = []
        while !rest.isEmpty {
            guard let found = rest.prefixMatch(of: #/([+-][0-9]{1,4})([dwmy])|/(start|end)/#) else {
                return nil
            }
            steps.append(step(found.1, found.2, found.3))
            rest = rest[found.range.upperBound...]
        }
        return steps
    }

    private static func step(_ number: Substring?, _ unit: Substring?, _ edge: Substring?) -> Step {
        guard let number = number.flatMap({ Int($0) }), let unit else {
            return edge == "start" ? .startOfMonth : .endOfMonth
        }
        return switch unit {
        case "w": .days(7 * number)
        case "m": .months(number)
        case "y": .months(12 * number)
        default: .days(number)
        }
    }
}

extension Day {
    /// So many months on, or the last day of that month where it is shorter.
    fileprivate func inMonths(_ number: Int) -> Day {
        let months = year * 12 + month - 1 + number
        return Day.clamped(year: months / 12, month: months % 12 + 1, day: day)
    }
}

/// A day of the demo of which perhaps only the month or the year is known.
public struct DemoUncertainDay: Hashable, Sendable, Decodable {
    public let day: DemoDay?
    public let month: DemoDay?
    public let year: DemoDay?

    public func uncertainDay(from today: Day) -> UncertainDay {
        if let day { return .day(day.day(from: today)) }
        if let found = month?.day(from: today) { return .month(year: found.year, month: found.month) }
        return year.map { .year($0.day(from: today).year) } ?? .unknown
    }
}
