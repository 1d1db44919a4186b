import Kernel

/// Which titles are meant: the named ones with everything narrower, without the excepted (Auswahl von Titeln).
public struct TitleSelector: Decodable, Sendable {
    public let titles: TitleSet
    /// Less exactly known titles that may be one of them or not: of these nobody can say.
    public let possible: TitleSet
    /// As the file writes them.
    let named: [ResidenceTitle]
    let excepted: [ResidenceTitle]

    enum Keys: String, CodingKey {
        case titles, except
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        named = try container.decode([ResidenceTitle].self, forKey: .titles)
        excepted = try container.decodeIfPresent([ResidenceTitle].self, forKey: .except) ?? []
        let meant = TitleSet(widely: named, except: excepted)
        possible = meant.rough
        titles = meant.subtracting(possible)
    }

    func verdict(of held: TitleSet) -> Verdict {
        if held.overlaps(titles) { return .met }
        return held.overlaps(possible) ? .unknown : .unmet
    }
}

/// How a pathway counts time with titles: each has its own counting function over one timeline (Anrechnung von Zeiten).
public struct TitleCount: Decodable, Sendable {
    public let titles: TitleSet
    /// As the file writes them; excepted are also those that count half or are skipped.
    let named: [ResidenceTitle]
    let excepted: [ResidenceTitle]
    /// Half of their time counts.
    public let half: TitleSet
    /// Neither counted nor an interruption.
    public let skipped: TitleSet
    /// Less exactly known titles that leave open how they count: a toleration that may be one under § 60b.
    public let possible: TitleSet
    /// Days from this event until the first counted title count as well, as does an asylum procedure.
    public let starting: FactKey?
    /// Only the days with these of that time count, the others of it are skipped; `nil` where all of them count.
    public let procedure: TitleSet?
    public let atLeast: Span
    public let run: CountedRun
    public let harmlessGap: Span
    public let harmlessGaps: Int
    /// Must be complete on the day this year of life is completed; later does not help, an end of it does no harm.
    public let onCompleting: Int?
    /// The day on which the time must have been complete; `nil` for the day that is asked about.
    public let asOf: Day?

    enum Keys: String, CodingKey {
        case titles, except, half, skipped, starting, procedure, run
        case atLeast = "at-least"
        case harmlessGap = "harmless-gap"
        case harmlessGaps = "harmless-gaps"
        case onCompleting = "on-completing"
        case asOf = "as-of"
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        func titles(_ key: Keys) throws -> [ResidenceTitle] {
            try container.decodeIfPresent([ResidenceTitle].self, forKey: key) ?? []
        }
        excepted = try titles(.except) + titles(.half) + titles(.skipped)
        named = try container.decode([ResidenceTitle].self, forKey: .titles)
        let meant = TitleSet(widely: named, except: excepted)
        half = TitleSet(widely: try titles(.half))
        skipped = TitleSet(widely: try titles(.skipped))
        possible = meant.rough
        self.titles = meant.subtracting(possible)
        starting = try container.decodeIfPresent(FactKey.self, forKey: .starting)
        procedure = try container.decodeIfPresent([ResidenceTitle].self, forKey: .procedure)
            .map { TitleSet(widely: $0) }
        onCompleting = try container.decodeIfPresent(Int.self, forKey: .onCompleting)
        asOf = try container.decodeIfPresent(Day.self, forKey: .asOf)
        atLeast = try container.decode(WrittenSpan.self, forKey: .atLeast).span
        run = try container.decode(CountedRun.self, forKey: .run)
        let gap = try container.decodeIfPresent(WrittenSpan.self, forKey: .harmlessGap)
        harmlessGap = gap?.span ?? Span()
        harmlessGaps = try container.decodeIfPresent(Int.self, forKey: .harmlessGaps) ?? (gap == nil ? 0 : 1)
    }

    func worth(of held: TitleSet) -> TimeStretch.Worth {
        if held.overlaps(titles) { return .counts }
        if held.overlaps(half) { return .countsHalf }
        if held.overlaps(skipped) { return .skipped }
        return held.overlaps(possible) ? .unknown : .interrupts
    }
}

/// Whether an interruption begins the count anew (ununterbrochen, insgesamt).
public enum CountedRun: String, Codable, CaseIterable, Sendable {
    case uninterrupted
    case total
}

/// A length of time as the files write it: `3 years`, `18 months`, `2 weeks`, `10 days`.
struct WrittenSpan: Decodable {
    let span: Span

    init(from decoder: any Decoder) throws {
        let written = try decoder.singleValueContainer().decode(String.self)
        let words = written.split(separator: " ")
        guard words.count == 2, let number = Int(words[0]), number > 0,
            let unit = Self.units[String(words[1])]
        else { throw UnfitValue("write a number and a unit, such as „3 years“, „18 months“ or „10 days“") }
        span = unit(number)
    }

    private static let units: [String: @Sendable (Int) -> Span] = [
        "years": Span.years, "year": Span.years, "months": Span.months, "month": Span.months,
        "weeks": Span.weeks, "week": Span.weeks, "days": Span.days, "day": Span.days,
    ]
}
