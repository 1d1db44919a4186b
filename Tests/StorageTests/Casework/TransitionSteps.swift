import Casework
import Kernel
import Pathways
import PortableSQL

/// What a case manager does when Shirin Haidari changes from AsylbLG to SGB II.
struct TransitionSteps: Sendable {
    let town: CaseworkTown
    let file: CaseFile
    let person: Person

    static let pair = SpherePair(from: .asylbLG, to: .sgb2)

    static func with(_ engine: Engine, _ body: (TransitionSteps) async throws -> Void) async throws {
        try await FactTown.with(engine) { town in
            try await body(TransitionSteps(town: town.town, file: town.file, person: town.person))
        }
    }

    @discardableResult
    func record(in days: Int = 10, by user: User? = nil) async throws -> SphereTransition {
        let details = try TransitionDetails(
            Self.pair,
            because: .titleIssued,
            expectedOn: town.today.adding(days: days)
        )
        let record = RecordTransition(caseFile: file.id, person: person.id, details: details)
        return try await town.perform(record, by: user ?? town.meral)
    }

    func tasks(of transition: SphereTransition) async throws -> [TransitionTask] {
        try await followed(transition).tasks
    }

    func followed(_ transition: SphereTransition) async throws -> FollowedTransition {
        let read = ReadTransition(caseFile: file.id, transition: transition.id)
        return try await town.answer(read, for: town.meral)
    }

    @discardableResult
    func change(
        _ task: TransitionTask,
        _ change: ChangeTransitionTask.Change,
        by user: User? = nil
    ) async throws -> TransitionTask {
        let action = ChangeTransitionTask(
            caseFile: file.id,
            transition: task.transitionId,
            task: task.id,
            change: change,
            expected: task.revision
        )
        return try await town.perform(action, by: user ?? town.meral)
    }

    @discardableResult
    func advance(_ transition: SphereTransition, to state: TransitionState) async throws -> SphereTransition {
        let advance = AdvanceTransition(
            caseFile: file.id,
            transition: transition.id,
            to: state,
            expected: transition.revision
        )
        return try await town.perform(advance, by: town.meral)
    }

    /// Names every agency that is not known yet.
    func nameAgencies(of transition: SphereTransition) async throws {
        for task in try await tasks(of: transition) where !task.isNamed {
            try await change(task, .name(nil, "Stelle für \(task.step)"))
        }
    }

    /// Both sides confirm everything; a note of the case is the evidence.
    func confirmAll(of transition: SphereTransition) async throws {
        let note = try await town.write("Bescheid liegt vor", .none, in: file.id)
        for task in try await tasks(of: transition) {
            let handed = try await change(task, .confirm(.handing, on: town.today, source: "Anruf"))
            let taking = ChangeTransitionTask.Change.confirm(
                .taking,
                on: town.today,
                source: "Bescheid",
                evidence: task.asksEvidence ? .note(note.id) : nil
            )
            try await change(handed, taking)
        }
    }

    func cover(_ lane: CoverageLane, _ kind: String, from: Int, until: Int? = nil) async throws {
        let details = try CoverageDetails(
            lane: lane,
            kind: kind,
            from: town.today.adding(days: from),
            until: until.map { town.today.adding(days: $0) }
        )
        _ = try await town.perform(AddCoveragePeriod(person: person.id, details: details), by: town.meral)
    }
}
