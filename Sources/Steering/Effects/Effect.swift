import Kernel

/// What a measure is meant to change, in which direction, and the day from which it counts (angestrebte Wirkung).
public struct EffectAim: Codable, Hashable, Sendable {
    public enum Direction: String, Codable, CaseIterable, Sendable {
        case lower, higher
    }

    /// Names an indicator, `indicator:new-cases`, or a place in the chains, `sphere:asylblg>sgb2`.
    public let key: String
    public let direction: Direction
    public let fromOn: Day

    public init(key: String, direction: Direction, from day: Day) {
        self.key = key
        self.direction = direction
        fromOn = day
    }
}

/// What before and after tell, as an answer (Befund zur Wirkung).
public enum EffectVerdict: String, Codable, CaseIterable, Sendable {
    /// The interval lies wholly on the side that was hoped for.
    case shown
    /// The interval holds no change too: nothing was seen, which is not proof that nothing changed.
    case notVisible
    /// The interval lies wholly on the other side.
    case opposite
    case tooFewCases
}

/// Before and after a day, and the difference with its interval (Vorher-Nachher-Vergleich).
public struct EffectComparison: Hashable, Sendable {
    /// In what the figures are told.
    public enum Unit: String, CaseIterable, Sendable {
        /// Medians of days; shares; what happened in a month; what there is on a day; so many to one.
        case days, percent, perMonth, number, perUnit
    }

    /// One side of the comparison.
    public struct Side: Hashable, Sendable {
        public let period: Period
        public let cases: ShownCount
        /// Nothing where too few cases stand behind it.
        public let value: Double?

        public init(_ period: Period, cases: ShownCount, value: Double?) {
            self.period = period
            self.cases = cases
            self.value = value
        }
    }

    public let unit: Unit
    public let before: Side
    public let after: Side
    /// After less before.
    public let difference: Double?
    /// 95 percent.
    public let interval: ClosedRange<Double>?

    public init(
        in unit: Unit,
        before: Side,
        after: Side,
        difference: Double?,
        interval: ClosedRange<Double>?
    ) {
        self.unit = unit
        self.before = before
        self.after = after
        self.difference = difference
        self.interval = interval
    }
}

/// What a measure changed, as far as figures can tell (Wirkung).
public struct Effect: Hashable, Sendable {
    public let aim: EffectAim
    public let comparison: EffectComparison?
    public let verdict: EffectVerdict

    public init(_ aim: EffectAim, found comparison: EffectComparison?) {
        self.aim = aim
        self.comparison = comparison
        guard let interval = comparison?.interval else {
            verdict = .tooFewCases
            return
        }
        let fell = interval.upperBound < 0
        let rose = interval.lowerBound > 0
        switch aim.direction {
        case .lower: verdict = fell ? .shown : rose ? .opposite : .notVisible
        case .higher: verdict = rose ? .shown : fell ? .opposite : .notVisible
        }
    }
}

/// What a measure may be meant to change (messbare Größe).
public struct EffectChoice: Hashable, Sendable {
    public let key: String
    public let de: String
    public let en: String

    public init(key: String, de: String, en: String) {
        self.key = key
        self.de = de
        self.en = en
    }

    public func label(in language: String) -> String { language == "en" ? en : de }
}

/// Where steering gets figures from, without knowing what they are made of (Quelle der Wirkung).
public protocol EffectSource {
    /// What can be measured in the municipality.
    func choices() throws -> [EffectChoice]
    /// Nothing where the key is not known any more.
    func comparison(for aim: EffectAim, on today: Day) throws -> EffectComparison?
}
