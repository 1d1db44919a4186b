import Kernel

/// Worked cases beside a rule: what is known, and what must come out, with its reason (Beispiele).
public struct ExampleFile: Decodable, Sendable {
    public let examples: [Example]
}

/// One worked case (Beispiel).
public struct Example: Decodable, Sendable {
    /// Short and stable: `T1`.
    public let example: String
    public let title: String
    public let on: Day
    public let application: Day?
    public let decision: Day?
    public let situation: SituationText
    public let expect: [Expectation]
    /// From which law the person lives, one entry for each time it is worth checking.
    public let expectRegimes: [RegimeExpectation]
    /// The switches between two regimes that must be found.
    public let expectSwitches: [SwitchExpectation]

    enum Keys: String, CodingKey {
        case example, title, on, application, decision, situation, expect
        case expectRegimes = "expect-regimes"
        case expectSwitches = "expect-switches"
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        example = try container.decode(String.self, forKey: .example)
        title = try container.decode(String.self, forKey: .title)
        on = try container.decode(Day.self, forKey: .on)
        application = try container.decodeIfPresent(Day.self, forKey: .application)
        decision = try container.decodeIfPresent(Day.self, forKey: .decision)
        situation = try container.decode(SituationText.self, forKey: .situation)
        expect = try container.decodeIfPresent([Expectation].self, forKey: .expect) ?? []
        expectRegimes = try container.decodeIfPresent([RegimeExpectation].self, forKey: .expectRegimes) ?? []
        expectSwitches =
            try container.decodeIfPresent([SwitchExpectation].self, forKey: .expectSwitches) ?? []
    }

    public var dates: ReferenceDates {
        ReferenceDates(evaluation: on, application: application, decision: decision)
    }
}

/// What must come out for one pathway (Erwartung).
///
/// Days are compared where they are given; of missing facts, judgements, contested conditions and blockers those
/// that are named must be there and no others.
public struct Expectation: Decodable, Sendable {
    public let pathway: String
    public let outcome: Outcome.State
    /// First day of the window.
    public let from: Day?
    /// Last day of the window.
    public let until: Day?
    public let closedSince: Day?
    /// Facts that must be named as missing; `statuses` where nobody knows which right to stay was held.
    public let missing: [FactKey]?
    /// Ids of the conditions somebody must weigh.
    public let judge: [String]?
    /// Ids of the contested conditions.
    public let contested: [String]?
    /// Ids of the conditions in the way.
    public let blocked: [String]?
    /// What must be said of single conditions.
    public let conditions: [ConditionExpectation]?

    enum CodingKeys: String, CodingKey {
        case pathway, outcome, from, until, missing, judge, contested, blocked, conditions
        case closedSince = "closed-since"
    }
}

/// What must be said of a condition, or of a reading of it (erwarteter Befund).
public struct ConditionExpectation: Decodable, Sendable {
    /// Id of a condition anywhere in the tree.
    public let condition: String
    /// On the day of the answer.
    public let verdict: Verdict?
    /// First and last day on which it is met.
    public let metFrom: Day?
    public let metUntil: Day?

    enum CodingKeys: String, CodingKey {
        case condition, verdict
        case metFrom = "met-from"
        case metUntil = "met-until"
    }
}
