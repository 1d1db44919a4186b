import Kernel

/// A person's change from one legal sphere to another, which must leave no day uncovered (Rechtskreiswechsel).
public struct SphereTransition: Identifiable, Codable, Equatable, Sendable {
    /// Who said when it comes.
    public enum Origin: String, Codable, CaseIterable, Sendable {
        case rules, hand
    }

    public let id: Identifier<SphereTransition>
    public let caseFileId: CaseFile.ID
    public let personId: Person.ID
    public let fromSphere: LegalSphere
    public let toSphere: LegalSphere
    public let cause: TransitionCause
    public let note: String
    /// The first day of the new sphere.
    public private(set) var expectedOn: Day
    public private(set) var origin: Origin
    public private(set) var state: TransitionState
    public let recordedBy: User.ID
    public let recordedOn: Day
    public private(set) var closedOn: Day?
    /// Why it does not come; nothing unless it is cancelled.
    public private(set) var closingReason: String?
    public private(set) var revision: Revision

    init(_ details: TransitionDetails, of person: Person, by user: User, on day: Day) {
        id = .new()
        caseFileId = person.caseFileId
        personId = person.id
        fromSphere = details.pair.from
        toSphere = details.pair.to
        cause = details.cause
        note = details.note
        expectedOn = details.expectedOn
        origin = details.origin
        state = .expected
        recordedBy = user.id
        recordedOn = day
        closedOn = nil
        closingReason = nil
        revision = .first
    }

    public var pair: SpherePair { SpherePair(from: fromSphere, to: toSphere) }
    public var isOpen: Bool { state.isOpen }

    mutating func move(to day: Day, origin: Origin) throws(TransitionRefusal) {
        guard isOpen else { throw .closed }
        guard day != expectedOn else { throw .sameDay }
        expectedOn = day
        self.origin = origin
        revision = revision.next
    }

    mutating func enter(_ next: TransitionState, on day: Day) throws(TransitionRefusal) {
        guard isOpen else { throw .closed }
        guard state.reachable.contains(next) else { throw .notReachable }
        state = next
        if !next.isOpen { closedOn = day }
        revision = revision.next
    }

    mutating func cancel(because reason: String, on day: Day) throws(TransitionRefusal) {
        let reason = reason.trimmedWhitespace
        guard !reason.isEmpty else { throw .reasonMissing }
        guard reason.count <= 500 else { throw .textTooLong }
        try enter(.cancelled, on: day)
        closingReason = reason
    }
}

/// Why the legal sphere changes (Anlass des Wechsels).
public enum TransitionCause: String, Codable, CaseIterable, Sendable {
    case recognition, titleIssued, titleLapsed, lawChanged, ageReached, workAbility, supportEnds, other
}

/// What is entered of a transition (Angaben zum Wechsel).
public struct TransitionDetails: Equatable, Sendable {
    public let pair: SpherePair
    public let cause: TransitionCause
    public let note: String
    public let expectedOn: Day
    public let origin: SphereTransition.Origin

    public init(
        _ pair: SpherePair,
        because cause: TransitionCause,
        note: String = "",
        expectedOn: Day,
        origin: SphereTransition.Origin = .hand
    ) throws(TransitionRefusal) {
        let note = note.trimmedWhitespace
        guard note.count <= 500 else { throw .textTooLong }
        self.pair = pair
        self.cause = cause
        self.note = note
        self.expectedOn = expectedOn
        self.origin = origin
    }
}
