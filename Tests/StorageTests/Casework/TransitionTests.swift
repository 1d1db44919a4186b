import Accounts
import Casework
import Insight
import Kernel
import Pathways
import PortableSQL
import Testing

@Suite("A change of legal sphere is prepared, handed over and taken over by named agencies", .serialized)
struct TransitionTests {
    typealias Steps = TransitionSteps

    @Test("From the first day on: checklist, agencies, both sides, closing", arguments: Engine.allCases)
    func story(on engine: Engine) async throws {
        try await Steps.with(engine) { steps in
            let expected = try await steps.record(in: 0)
            let tasks = try await steps.tasks(of: expected)
            #expect(tasks.count == 10 && tasks.first?.dueOn == steps.town.today.adding(days: -14))
            #expect(tasks.first { $0.offsetDays == nil }?.dueOn == steps.town.today.endOfMonth)
            await #expect(throws: TransitionRefusal.agenciesMissing) {
                try await steps.advance(expected, to: .prepared)
            }
            try await steps.nameAgencies(of: expected)
            let prepared = try await steps.advance(expected, to: .prepared)
            await #expect(throws: TransitionRefusal.notHandedOver) {
                try await steps.advance(prepared, to: .handedOver)
            }
            try await steps.confirmAll(of: prepared)
            let handed = try await steps.advance(prepared, to: .handedOver)
            let closed = try await steps.advance(handed, to: .takenOver)
            #expect(closed.closedOn == steps.town.today && !closed.isOpen)
            let kinds = try await steps.followed(closed).history.map(\.kind)
            #expect(kinds.first == .recorded && kinds.contains(.handedOver) && kinds.contains(.takenOver))
            #expect(try await steps.town.audit("AdvanceTransition", .done).count == 3)
        }
    }

    @Test(
        "Never two open ones for the same person and pair; after a cancelled one there may be another",
        arguments: Engine.allCases
    )
    func once(on engine: Engine) async throws {
        try await Steps.with(engine) { steps in
            let first = try await steps.record()
            await #expect(throws: TransitionRefusal.alreadyOpen) { try await steps.record(in: 40) }
            let cancel = CancelTransition(
                caseFile: steps.file.id,
                transition: first.id,
                because: "Titel nicht erteilt",
                expected: first.revision
            )
            _ = try await steps.town.perform(cancel, by: steps.town.meral)
            try await steps.record(in: 40)
            let copy: Statement = """
                INSERT INTO sphere_transition SELECT 'twin', case_file_id, person_id, from_sphere, to_sphere, cause,
                    note, expected_on, origin, state, recorded_by, recorded_on, closed_on, closing_reason, revision
                FROM sphere_transition WHERE closed_on IS NULL
                """
            await #expect(throws: (any Error).self) { try await steps.town.town.run(copy) }
        }
    }

    @Test(
        "Moving the day moves what is open and leaves what is done, and says both in the history",
        arguments: Engine.allCases
    )
    func moves(on engine: Engine) async throws {
        try await Steps.with(engine) { steps in
            let transition = try await steps.record(in: 20)
            let tasks = try await steps.tasks(of: transition)
            let account = try #require(tasks.first { $0.step == "account" })
            let handed = try await steps.change(
                account,
                .confirm(.handing, on: steps.town.today, source: "Gespräch")
            )
            try await steps.change(handed, .confirm(.taking, on: steps.town.today, source: "Bank"))
            let later = steps.town.today.adding(days: 50)
            let move = MoveTransition(
                caseFile: steps.file.id,
                transition: transition.id,
                to: later,
                expected: transition.revision
            )
            let moved = try await steps.town.perform(move, by: steps.town.meral)
            let after = try await steps.tasks(of: moved)
            #expect(after.first { $0.step == "account" }?.dueOn == account.dueOn)
            #expect(after.first { $0.step == "application" }?.dueOn == later.adding(days: -14))
            #expect(after.first { $0.step == "advance" }?.dueOn == later.endOfMonth)
            let history = try await steps.followed(moved).history
            #expect(history.filter { $0.kind == .moved }.map(\.dayAfter) == [later])
            #expect(history.filter { $0.kind == .taskMoved }.count == 9)
            #expect(try await steps.town.audit("MoveTransition", .done).map(\.subject.id) == [moved.id.text])
            await #expect(throws: ChangedMeanwhile.self) {
                let other = MoveTransition(
                    caseFile: steps.file.id,
                    transition: transition.id,
                    to: later.adding(days: 1),
                    expected: transition.revision
                )
                _ = try await steps.town.perform(other, by: steps.town.meral)
            }
        }
    }

    @Test(
        "The taking side needs the handing side first, a source, and the evidence of this case",
        arguments: Engine.allCases
    )
    func confirmations(on engine: Engine) async throws {
        try await Steps.with(engine) { steps in
            let transition = try await steps.record()
            let task = try #require(try await steps.tasks(of: transition).first { $0.step == "application" })
            let today = steps.town.today
            await #expect(throws: TransitionRefusal.notHandedYet) {
                try await steps.change(task, .confirm(.taking, on: today, source: "Anruf"))
            }
            await #expect(throws: TransitionRefusal.sourceMissing) {
                try await steps.change(task, .confirm(.handing, on: today, source: " "))
            }
            await #expect(throws: TransitionRefusal.inTheFuture) {
                try await steps.change(task, .confirm(.handing, on: today.adding(days: 1), source: "Anruf"))
            }
            let handed = try await steps.change(task, .confirm(.handing, on: today, source: "Anruf"))
            await #expect(throws: TransitionRefusal.evidenceMissing) {
                try await steps.change(handed, .confirm(.taking, on: today, source: "Bescheid"))
            }
            let other = try await steps.town.openCase()
            let foreign = try await steps.town.write("Bescheid einer anderen", .none, in: other.id)
            await #expect(throws: TransitionRefusal.evidenceUnknown) {
                let taking = ChangeTransitionTask.Change.confirm(
                    .taking,
                    on: today,
                    source: "Bescheid",
                    evidence: .note(foreign.id)
                )
                try await steps.change(handed, taking)
            }
        }
    }

    @Test("The day of the change and the tasks come to the list of what is due", arguments: Engine.allCases)
    func due(on engine: Engine) async throws {
        try await Steps.with(engine) { steps in
            let transition = try await steps.record(in: 14)
            let items = try await steps.town.answer(ReadToday(), for: steps.town.meral).items
            #expect(items.filter { $0.kind == .sphereChanges }.map(\.dueOn) == [transition.expectedOn])
            let tasks = items.filter { $0.kind == .transitionTask }
            #expect(tasks.map(\.dueOn).max() == steps.town.today.adding(days: 7))
            #expect(
                !items.contains { $0.kind == .transitionTask && $0.dueOn > steps.town.today.adding(days: 7) }
            )
            #expect(try await steps.town.answer(ReadToday(), for: steps.town.jonas).items.isEmpty)
            let calendar = try await steps.town.answer(ReadCalendar(), for: steps.town.meral)
            #expect(calendar.contains { $0.kind == .sphereChanges && $0.day == transition.expectedOn })
        }
    }
}
