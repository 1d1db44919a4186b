import Kernel

/// Takes a measure from a decision (Maßnahme ableiten).
public struct AddMeasure: Action {
    public static let permission = Permission.keepBoards

    public let decision: Decision.ID
    public let details: MeasureDetails

    public init(_ details: MeasureDetails, from decision: Decision.ID) {
        self.decision = decision
        self.details = details
    }

    public var subject: Subject { Subject("decision", decision) }

    public func run(in stores: any SteeringStores, by user: User, at moment: Moment) throws -> Measure {
        guard let decision = try stores.meetings.decision(decision) else {
            throw MeasureRefusal.decisionNotFound
        }
        guard decision.isAdopted else { throw MeasureRefusal.notAdopted }
        try stores.check(details)
        let measure = Measure(details, from: decision)
        try stores.measures.add(measure)
        return measure
    }
}

/// Changes what a measure is, who does it until when, and what it should change (Maßnahme ändern).
public struct ChangeMeasure: Action {
    public static let permission = Permission.keepBoards

    public let measure: Measure.ID
    public let details: MeasureDetails
    public let expected: Revision

    public init(_ measure: Measure.ID, _ details: MeasureDetails, expected: Revision) {
        self.measure = measure
        self.details = details
        self.expected = expected
    }

    public var subject: Subject { Subject("measure", measure) }

    public func run(in stores: any SteeringStores, by user: User, at moment: Moment) throws -> Measure {
        var measure = try stores.requireMeasure(measure)
        try stores.check(details)
        measure.change(to: details)
        try stores.measures.save(measure, expected: expected)
        return measure
    }
}

/// Says how far a measure is, and by what one sees it (Stand der Maßnahme melden).
public struct MoveMeasure: Action {
    public static let permission = Permission.keepBoards

    public let measure: Measure.ID
    public let state: MeasureState
    public let evidence: String
    public let expected: Revision

    public init(_ measure: Measure.ID, to state: MeasureState, evidence: String, expected: Revision) {
        self.measure = measure
        self.state = state
        self.evidence = evidence
        self.expected = expected
    }

    public var subject: Subject { Subject("measure", measure) }

    public func run(in stores: any SteeringStores, by user: User, at moment: Moment) throws -> Measure {
        var measure = try stores.requireMeasure(measure)
        try measure.move(to: state, evidence: evidence, on: moment.day)
        try stores.measures.save(measure, expected: expected)
        let own = try stores.measures.all().filter { $0.themeId == measure.themeId && $0.state != .abandoned }
        if !own.isEmpty, own.allSatisfy({ $0.state == .implemented }) {
            try stores.advance(measure.themeId, to: .implemented, on: moment.day)
        }
        return measure
    }
}

/// Keeps what the comparison shows today; a theme whose effect was seen has come to its end (Wirkung feststellen).
public struct JudgeEffect: Action {
    public static let permission = Permission.keepBoards

    public let measure: Measure.ID
    public let expected: Revision

    public init(_ measure: Measure.ID, expected: Revision) {
        self.measure = measure
        self.expected = expected
    }

    public var subject: Subject { Subject("measure", measure) }

    public func run(in stores: any SteeringStores, by user: User, at moment: Moment) throws -> Measure {
        var measure = try stores.requireMeasure(measure)
        guard let aim = measure.aim else { throw MeasureRefusal.noAim }
        let effect = Effect(aim, found: try stores.effects.comparison(for: aim, on: moment.day))
        measure.judge(effect.verdict, on: moment.day)
        try stores.measures.save(measure, expected: expected)
        if effect.verdict == .shown { try stores.advance(measure.themeId, to: .effectShown, on: moment.day) }
        return measure
    }
}

extension SteeringStores {
    fileprivate func check(_ details: MeasureDetails) throws {
        guard steeringCatalogue.measureKinds.contains(where: { $0.code == details.kind }) else {
            throw MeasureRefusal.kindUnknown
        }
        try requireAgency(details.organisationId)
        guard let aim = details.aim else { return }
        guard try effects.choices().contains(where: { $0.key == aim.key }) else {
            throw MeasureRefusal.aimUnknown
        }
    }
}
