import Kernel

/// What was decided and is to be done (Maßnahmen).
public struct ReadMeasures: Query {
    public static let permission = Permission.seeFigures
    public static let readsPersonalData = false

    public init() {}

    public var subject: Subject { .all("measure") }

    public func answer(
        from stores: any SteeringStores,
        for user: User,
        at moment: Moment
    ) throws -> MeasureList {
        MeasureList(
            measures: try stores.measures.all(),
            words: try SteeringWords(stores),
            today: moment.day
        )
    }
}

/// What the page of measures shows.
public struct MeasureList: Sendable {
    public let measures: [Measure]
    public let words: SteeringWords
    public let today: Day
}

/// One measure with its decision and what it changed (Maßnahme und Wirkung).
public struct ReadMeasure: Query {
    public static let permission = Permission.seeFigures
    public static let readsPersonalData = false

    public let measure: Measure.ID

    public init(_ measure: Measure.ID) {
        self.measure = measure
    }

    public var subject: Subject { Subject("measure", measure) }

    public func answer(
        from stores: any SteeringStores,
        for user: User,
        at moment: Moment
    ) throws -> MeasureRecord {
        let measure = try stores.requireMeasure(measure)
        guard let decision = try stores.meetings.decision(measure.decisionId) else {
            throw MeasureRefusal.decisionNotFound
        }
        let effect = try measure.aim.map { aim in
            Effect(aim, found: try stores.effects.comparison(for: aim, on: moment.day))
        }
        return MeasureRecord(
            measure: measure,
            decision: decision,
            theme: try measure.themeId.flatMap { try stores.themes.find($0) },
            effect: effect,
            choices: try stores.effects.choices(),
            words: try SteeringWords(stores),
            today: moment.day
        )
    }
}

/// What is needed to take a measure from a decision, for those who may.
public struct PrepareMeasure: Query {
    public static let permission = Permission.keepBoards
    public static let readsPersonalData = false

    public let decision: Decision.ID

    public init(from decision: Decision.ID) {
        self.decision = decision
    }

    public var subject: Subject { Subject("decision", decision) }

    public func answer(
        from stores: any SteeringStores,
        for user: User,
        at moment: Moment
    ) throws -> MeasureGround {
        guard let decision = try stores.meetings.decision(decision) else {
            throw MeasureRefusal.decisionNotFound
        }
        return MeasureGround(
            decision: decision,
            choices: try stores.effects.choices(),
            words: try SteeringWords(stores),
            today: moment.day
        )
    }
}

/// What the page of a new measure shows.
public struct MeasureGround: Sendable {
    public let decision: Decision
    public let choices: [EffectChoice]
    public let words: SteeringWords
    public let today: Day
}

/// What the page of a measure shows.
public struct MeasureRecord: Sendable {
    public let measure: Measure
    public let decision: Decision
    public let theme: Theme?
    /// Nothing where it names nothing that could be measured.
    public let effect: Effect?
    public let choices: [EffectChoice]
    public let words: SteeringWords
    public let today: Day
}
