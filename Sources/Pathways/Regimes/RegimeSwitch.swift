import Kernel

/// The day from which on another law pays, with what each agency has to do (Rechtskreiswechsel).
public struct RegimeSwitch: Hashable, Sendable {
    public enum Direction: String, Codable, CaseIterable, Sendable {
        /// From AsylbLG to SGB II or SGB XII.
        case forward
        /// Back to AsylbLG, as when a title lapses.
        case reverse
        /// Within AsylbLG or between SGB II and SGB XII.
        case level
        /// From or into no benefit, or from or into what is not known.
        case other
    }

    /// The first day of the new regime.
    public let day: Day
    /// What made it change; earlier than `day` where the old benefit ran on to the end of its month.
    public let event: Day
    /// Since when the title has been held that is held on `day`; `nil` where none is known.
    public let titleSince: Day?
    public let from: RegimeAnswer
    public let to: RegimeAnswer
    public let tasks: [SwitchTask]

    /// The last day of the old regime.
    public var lastDay: Day { day.adding(days: -1) }

    /// Both sides are known.
    public var isCertain: Bool { from.regime != nil && to.regime != nil }

    public var direction: Direction {
        switch (from.regime?.sphere, to.regime?.sphere) {
        case (.asylum, .social): .forward
        case (.social, .asylum): .reverse
        case (.asylum, .asylum), (.social, .social): .level
        default: .other
        }
    }
}

/// One thing an agency has to do because of a switch (Aufgabe beim Rechtskreiswechsel).
public struct SwitchTask: Hashable, Sendable {
    public let rule: SwitchTaskRule
    /// The last day, or the day until which something runs; `nil` where it cannot be said.
    public let due: Day?
    /// Whether it is asked at all is open; with what must be settled.
    public let questions: [OpenQuestion]

    public var isCertain: Bool { questions.isEmpty }
}

extension BenefitRegime {
    enum Sphere {
        case asylum, social
    }

    var sphere: Sphere? {
        switch self {
        case .asylbLG, .asylbLG2, .asylbLG3: .asylum
        case .sgbII, .sgbXII: .social
        default: nil
        }
    }
}
