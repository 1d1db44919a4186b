import Kernel

/// Keeps the transitions of the cases within sight, with their tasks and what happened to them.
public protocol SphereTransitionStore {
    /// The latest expected first.
    func all(in caseFile: CaseFile.ID) throws -> [SphereTransition]
    /// In the order of the checklists.
    func tasks(in caseFile: CaseFile.ID) throws -> [TransitionTask]
    /// The oldest first.
    func history(of transition: SphereTransition) throws -> [TransitionEvent]
    /// Open ones in the cases one leads; without a name where the household is protected.
    func led() throws -> [LedTransition]
    func add(_ transition: SphereTransition, _ tasks: [TransitionTask]) throws
    func save(_ transition: SphereTransition, expected: Revision) throws
    func save(_ task: TransitionTask, expected: Revision) throws
    func add(_ event: TransitionEvent) throws
    /// Writes what a closed transition came to where steering reads it, with nothing that points back.
    func keep(_ outcomes: [TransitionOutcome], closedIn month: String) throws
}

extension SphereTransitionStore {
    func require(_ id: SphereTransition.ID, in caseFile: CaseFile.ID) throws -> SphereTransition {
        guard let found = try all(in: caseFile).first(where: { $0.id == id }) else {
            throw TransitionRefusal.notFound
        }
        return found
    }

    func tasks(of transition: SphereTransition) throws -> [TransitionTask] {
        try tasks(in: transition.caseFileId).filter { $0.transitionId == transition.id }
    }

    func require(_ id: TransitionTask.ID, of transition: SphereTransition) throws -> TransitionTask {
        guard let found = try tasks(of: transition).first(where: { $0.id == id }) else {
            throw TransitionRefusal.taskUnknown
        }
        return found
    }
}

/// Something that happened to a transition or one of its tasks (Verlaufseintrag).
public struct TransitionEvent: Identifiable, Codable, Equatable, Sendable {
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case recorded, moved, taskMoved, prepared, handedOver, takenOver, cancelled
        case agencyNamed, handingConfirmed, takingConfirmed, taskDropped
    }

    /// Sorts in the order in which things happened, also within one action.
    public let id: Identifier<TransitionEvent>
    public let transitionId: SphereTransition.ID
    public let caseFileId: CaseFile.ID
    public let taskId: TransitionTask.ID?
    public let kind: Kind
    /// The day before and after, where one was moved.
    public let dayBefore: Day?
    public let dayAfter: Day?
    public let userId: User.ID
    public let at: Instant

    init(
        _ kind: Kind,
        of transition: SphereTransition,
        task: TransitionTask? = nil,
        days: (before: Day, after: Day)? = nil,
        by stamp: Stamp
    ) {
        id = .new()
        transitionId = transition.id
        caseFileId = transition.caseFileId
        taskId = task?.id
        self.kind = kind
        dayBefore = days?.before
        dayAfter = days?.after
        userId = stamp.user.id
        at = stamp.moment.instant
    }

    /// Who did something, and when (Stempel).
    struct Stamp {
        let user: User
        let moment: Moment
    }
}

/// An open transition with what a list may tell of its case (Wechsel in der eigenen Liste).
public struct LedTransition: Codable, Sendable {
    public let transition: SphereTransition
    public let caseNumber: String
    /// Nothing where the household is protected; the names likewise.
    public let caseTitle: String?
    public let familyName: String?
    public let givenName: String?
    public let originalName: String?

    private enum CodingKeys: CodingKey { case caseNumber, caseTitle, familyName, givenName, originalName }

    public init(from decoder: any Decoder) throws {
        transition = try SphereTransition(from: decoder)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        caseNumber = try container.decode(String.self, forKey: .caseNumber)
        caseTitle = try container.decodeIfPresent(String.self, forKey: .caseTitle)
        familyName = try container.decodeIfPresent(String.self, forKey: .familyName)
        givenName = try container.decodeIfPresent(String.self, forKey: .givenName)
        originalName = try container.decodeIfPresent(String.self, forKey: .originalName)
    }

    public func encode(to encoder: any Encoder) throws {
        try transition.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(caseNumber, forKey: .caseNumber)
        try container.encode(caseTitle, forKey: .caseTitle)
    }

    public var personName: String? {
        guard let givenName, let familyName, let originalName else { return nil }
        let latin = [givenName, familyName].filter { !$0.isEmpty }.joined(separator: " ")
        return latin.isEmpty ? originalName : latin
    }
}
