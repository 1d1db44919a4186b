import AgencyNetwork
import Kernel

/// Records what became of a task: which agency has it, what a side confirmed, what proves it, or why it is dropped.
public struct ChangeTransitionTask: Action {
    public static let permission = Permission.leadCases

    /// What is recorded.
    public enum Change: Equatable, Sendable {
        case name(Organisation.ID?, String)
        /// A side without an account is confirmed with the source of it, and with evidence where that is asked for.
        case confirm(TransitionTask.Side, on: Day, source: String, evidence: TransitionEvidence? = nil)
        case drop(reason: String)
    }

    public let caseFile: CaseFile.ID
    public let transition: SphereTransition.ID
    public let task: TransitionTask.ID
    public let change: Change
    public let expected: Revision

    public init(
        caseFile: CaseFile.ID,
        transition: SphereTransition.ID,
        task: TransitionTask.ID,
        change: Change,
        expected: Revision
    ) {
        self.caseFile = caseFile
        self.transition = transition
        self.task = task
        self.change = change
        self.expected = expected
    }

    public var subject: Subject { Subject("transitionTask", task) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> TransitionTask
    {
        _ = try stores.caseFiles.requireOpen(caseFile)
        let owner = try stores.transitions.require(transition, in: caseFile)
        guard owner.state != .cancelled else { throw TransitionRefusal.closed }
        var changed = try stores.transitions.require(task, of: owner)
        try apply(to: &changed, in: stores, by: user, on: moment.day)
        try stores.transitions.save(changed, expected: expected)
        let stamp = TransitionEvent.Stamp(user: user, moment: moment)
        try stores.transitions.add(TransitionEvent(change.event, of: owner, task: changed, by: stamp))
        return changed
    }

    private func apply(
        to task: inout TransitionTask,
        in stores: any CaseworkStores,
        by user: User,
        on today: Day
    ) throws {
        switch change {
        case .name(let id, let name):
            let agency = try id.map { try Self.agency($0, in: stores) }
            try task.name(agency, name)
        case .confirm(let side, let day, let source, let evidence):
            let source = source.trimmedWhitespace
            guard day <= today else { throw TransitionRefusal.inTheFuture }
            guard !source.isEmpty else { throw TransitionRefusal.sourceMissing }
            guard source.count <= 300 else { throw TransitionRefusal.textTooLong }
            if let evidence { try Self.check(evidence, in: task.caseFileId, of: stores) }
            let word = TransitionTask.Confirmation(on: day, by: user.id, source: source)
            try task.confirm(side, word, with: evidence)
        case .drop(let reason):
            try task.drop(because: reason, by: user, on: today)
        }
    }

    private static func agency(_ id: Organisation.ID, in stores: any CaseworkStores) throws -> Agency {
        guard let agency = try stores.agencies.all().first(where: { $0.id == id }) else {
            throw TransitionRefusal.agencyMissing
        }
        return agency
    }

    private static func check(
        _ evidence: TransitionEvidence,
        in caseFile: CaseFile.ID,
        of stores: any CaseworkStores
    ) throws {
        let isThere =
            switch evidence {
            case .document(let id): try stores.documents.find(id, in: caseFile).map { !$0.isRemoved } ?? false
            case .note(let id): try stores.notes.find(id, in: caseFile) != nil
            }
        guard isThere else { throw TransitionRefusal.evidenceUnknown }
    }
}

extension ChangeTransitionTask.Change {
    fileprivate var event: TransitionEvent.Kind {
        switch self {
        case .name: .agencyNamed
        case .confirm(.handing, _, _, _): .handingConfirmed
        case .confirm(.taking, _, _, _): .takingConfirmed
        case .drop: .taskDropped
        }
    }
}
