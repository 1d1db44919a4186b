import AgencyNetwork
import Kernel
import Pathways

/// What one agency has to do in a transition, confirmed by both sides (Aufgabe im Rechtskreiswechsel).
public struct TransitionTask: Identifiable, Codable, Equatable, Sendable {
    /// One side's word that something was handed over or taken over (Bestätigung).
    public struct Confirmation: Codable, Equatable, Sendable {
        public let on: Day
        public let by: User.ID
        /// From whom or what it is known: a call, a notice; empty where the agency confirmed it itself.
        public let source: String

        /// The agency's own word in its own account, which needs no paper beside it.
        public var isOwn: Bool { source.isEmpty }
    }

    /// That a task is not needed for this person, and why (Entfall).
    public struct Dropping: Codable, Equatable, Sendable {
        public let on: Day
        public let by: User.ID
        public let reason: String
    }

    /// Which side confirms.
    public enum Side: String, Codable, CaseIterable, Sendable {
        case handing, taking
    }

    public let id: Identifier<TransitionTask>
    public let transitionId: SphereTransition.ID
    public let caseFileId: CaseFile.ID
    public let position: Int
    /// Code of the step in the checklist it came from.
    public let step: String
    public let agency: SwitchAgency
    /// Nothing for an agency outside the network.
    public private(set) var organisationId: Organisation.ID?
    public private(set) var agencyName: String
    public let textDe: String
    public let textEn: String
    /// Nothing for what is due within the month of the change.
    public let offsetDays: Int?
    public private(set) var dueOn: Day
    public let secures: CoverageLane?
    /// The paper that is asked for; empty where none is.
    public let evidenceDe: String
    public let evidenceEn: String
    public private(set) var handed: Confirmation?
    public private(set) var taken: Confirmation?
    public private(set) var dropped: Dropping?
    public private(set) var documentId: Document.ID?
    public private(set) var noteId: Note.ID?
    public private(set) var revision: Revision

    init(
        _ step: TransitionChecklist.Step,
        at position: Int,
        of transition: SphereTransition,
        with agency: Agency?
    ) {
        id = .new()
        transitionId = transition.id
        caseFileId = transition.caseFileId
        self.position = position
        self.step = step.code
        self.agency = step.agency
        organisationId = agency?.id
        agencyName = agency?.name ?? step.agency.ownName
        textDe = step.de
        textEn = step.en
        offsetDays = step.days
        dueOn = step.due(at: transition.expectedOn)
        secures = step.secures
        evidenceDe = step.evidence?.de ?? ""
        evidenceEn = step.evidence?.en ?? ""
        handed = nil
        taken = nil
        dropped = nil
        documentId = nil
        noteId = nil
        revision = .first
    }

    public func text(in language: String) -> String { language == "en" ? textEn : textDe }
    public func evidence(in language: String) -> String { language == "en" ? evidenceEn : evidenceDe }
    public var asksEvidence: Bool { !evidenceDe.isEmpty }
    public var hasEvidence: Bool { documentId != nil || noteId != nil }
    public var isHanded: Bool { handed != nil || dropped != nil }
    public var isDone: Bool { handed != nil && taken != nil || dropped != nil }
    public var isNamed: Bool { organisationId != nil || !agencyName.isEmpty || dropped != nil }

    public func isOverdue(on day: Day) -> Bool { !isDone && dueOn < day }
}

extension TransitionTask {
    /// The same task for another day of change; what is done keeps its day.
    func moved(to change: Day) -> TransitionTask {
        guard !isDone else { return self }
        var task = self
        task.dueOn = offsetDays.map { change.adding(days: $0) } ?? change.endOfMonth
        guard task.dueOn != dueOn else { return self }
        task.revision = revision.next
        return task
    }

    mutating func name(_ organisation: Agency?, _ name: String) throws(TransitionRefusal) {
        guard !isDone else { throw .taskDone }
        let name = (organisation?.name ?? name).trimmedWhitespace
        guard !name.isEmpty else { throw .agencyMissing }
        guard name.count <= 200 else { throw .textTooLong }
        organisationId = organisation?.id
        agencyName = name
        revision = revision.next
    }

    mutating func confirm(
        _ side: Side,
        _ word: Confirmation,
        with evidence: TransitionEvidence? = nil
    ) throws(TransitionRefusal) {
        guard dropped == nil else { throw .taskDone }
        prove(with: evidence)
        switch side {
        case .handing:
            guard handed == nil else { throw .taskDone }
            handed = word
        case .taking:
            guard taken == nil else { throw .taskDone }
            guard handed != nil else { throw .notHandedYet }
            guard !asksEvidence || hasEvidence || word.isOwn else { throw .evidenceMissing }
            taken = word
        }
        revision = revision.next
    }

    private mutating func prove(with evidence: TransitionEvidence?) {
        switch evidence {
        case .document(let id): documentId = id
        case .note(let id): noteId = id
        case nil: break
        }
    }

    mutating func drop(because reason: String, by user: User, on day: Day) throws(TransitionRefusal) {
        guard !isDone else { throw .taskDone }
        let reason = reason.trimmedWhitespace
        guard !reason.isEmpty else { throw .reasonMissing }
        guard reason.count <= 500 else { throw .textTooLong }
        dropped = Dropping(on: day, by: user.id, reason: reason)
        revision = revision.next
    }
}

/// What shows that a task is done: a document of the case or a note (Nachweis).
public enum TransitionEvidence: Equatable, Sendable {
    case document(Document.ID)
    case note(Note.ID)
}
