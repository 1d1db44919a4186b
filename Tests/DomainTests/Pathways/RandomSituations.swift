import Kernel

@testable import Pathways

/// Repeatable random numbers (SplitMix64).
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    mutating func one<T>(of values: [T]) -> T { values[below(values.count)] }
}

/// Situations nobody would think of: gaps, overlaps, contradictions, uncertain days, missing facts.
struct RandomSituations {
    static let first = Day.clamped(year: 2024, month: 1, day: 1)
    static let length = 130
    /// The days that are looked at: before the first nothing has changed for ever, after the last nothing will.
    static let days = first.number - 31...first.number + length + 150

    private static let titles: [ResidenceTitle] = [
        .gestattung, .duldung, .duldung60a, .duldung60b, .ae16b, .ae25Paragraph3, .ae25b, .fiktion, .noTitle,
    ]

    var dice: Dice

    mutating func day() -> Day { Self.first.adding(days: dice.below(Self.length)) }

    mutating func uncertain() -> UncertainDay {
        let day = day()
        switch dice.below(12) {
        case 0: return .unknown
        case 1: return .month(year: day.year, month: day.month)
        default: return .day(day)
        }
    }

    mutating func status() -> StatusRecord {
        let from = dice.chance(5) ? UncertainDay.month(year: 2024, month: 1 + dice.below(12)) : .day(day())
        let end = from.latest.map { $0.adding(days: dice.below(80)) }
        return StatusRecord(dice.one(of: Self.titles), from: from, until: dice.chance(40) ? end : nil)
    }

    mutating func record(_ kind: FactDefinition.Kind) -> FactRecord {
        let from = uncertain()
        let end = (from.latest ?? Self.first).adding(days: dice.below(80))
        return FactRecord(value(kind), from: from, until: dice.chance(30) ? end : nil, recordedOn: day())
    }

    private mutating func value(_ kind: FactDefinition.Kind) -> FactValue {
        if dice.chance(15) { return .no }
        switch kind {
        case .flag: return dice.chance(60) ? .yes : .no
        case .level: return .level(dice.below(6))
        case .number: return .number(dice.below(80))
        case .event: return .happened(uncertain())
        }
    }

    mutating func situation(_ facts: [(FactKey, FactDefinition.Kind)]) -> Situation {
        var situation = Situation(
            born: dice.chance(80) ? .day(Self.first.adding(days: dice.below(300) - 6400)) : .unknown,
            entered: dice.chance(70) ? .day(Self.first.adding(days: dice.below(60))) : .unknown,
            statuses: (0..<dice.below(5)).map { _ in status() }
        )
        for (key, kind) in facts where dice.chance(70) {
            situation.facts[key] = (0...dice.below(2)).map { _ in record(kind) }
        }
        return situation
    }

    /// As most people's facts are: one record of each, statuses in a row from the day of entry.
    mutating func regular() -> Situation {
        var situation = situation([])
        var day = Self.first.adding(days: dice.below(60))
        situation.entered = .day(day)
        situation.statuses = (0...dice.below(4)).map { _ in
            let until = day.adding(days: dice.below(90))
            defer { day = until.adding(days: 1) }
            return StatusRecord(dice.one(of: Self.titles), from: .day(day), until: until)
        }
        if dice.chance(60), let last = situation.statuses.popLast() {
            situation.statuses.append(StatusRecord(last.title, from: last.from))
        }
        for (key, kind) in ConditionShapes.facts where dice.chance(80) {
            situation.facts[key] = [record(kind)]
        }
        return situation
    }
}

extension RandomSituations {
    /// People in columns, each with one status since the day of entry.
    mutating func columns(_ count: Int) -> Population {
        let since = (0..<count).map { _ in Int32(day().number) }
        let codes = (0..<count).map { _ in UInt8(dice.below(Self.titles.count)) }
        let answers = (0..<4).map { _ in (0..<count).map { _ in UInt8(dice.below(3)) } }
        let steps = (0..<count).map { _ in dice.chance(20) ? 255 : UInt8(dice.below(6)) }
        return Population(
            born: (0..<count).map { _ in Int32(Self.first.number - 6_400 + dice.below(300)) },
            entered: since,
            statuses: StatusColumn(codes: codes, of: Self.titles, since: since),
            facts: [
                "a": FactColumn(yesNo: answers[0], since: since), "b": FactColumn(yesNo: answers[1]),
                "scale": FactColumn(steps: steps, missing: 255),
            ]
        )
    }
}
