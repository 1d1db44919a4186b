import Kernel
import PortableSQL
import StatusOffice
import Testing

@Suite("An office of block 3 keeps its own procedures from the application to the end", .serialized)
struct ProcedureTests {
    @Test(
        "A procedure is entered, changed, decided and closed, and then only read",
        arguments: Engine.allCases
    )
    func story(on engine: Engine) async throws {
        try await RegisterTown.with(engine) { town in
            let opened = try await town.open()
            #expect(opened.state == .incomplete)
            let complete = try Matter(
                pathway: "25b",
                days: ProcedureDays(appliedOn: opened.matter.appliedOn, completeOn: town.today)
            )
            let change = ChangeProcedure(
                procedure: opened.id,
                applicant: opened.applicant,
                matter: complete,
                expected: opened.revision
            )
            let changed = try await town.perform(change, by: town.imke)
            #expect(changed.state == .complete)
            let decided = try await town.decide(changed)
            #expect(decided.state == .decided)
            let close = CloseProcedure(
                procedure: decided.id,
                day: town.today,
                expected: decided.revision
            )
            _ = try await town.perform(close, by: town.ines)
            let kept = try await town.answer(ReadProcedure(opened.id), for: town.ines)
            #expect(kept.procedure.state == .closed)
            #expect(kept.procedure.decision?.by == town.ines.id)
            #expect(kept.procedure.keptUntil(kept.rules) == Deadline.after(event: town.today, .years(5)))
            await #expect(throws: ProcedureRefusal.closedAlready) {
                try await town.decide(kept.procedure)
            }
        }
    }

    @Test("What the register says is kept as it was entered", arguments: Engine.allCases)
    func kept(on engine: Engine) async throws {
        try await RegisterTown.with(engine) { town in
            let opened = try await town.open(next: town.today.adding(days: 3))
            let kept = try await town.answer(ReadProcedure(opened.id), for: town.ines).procedure
            #expect(kept == opened)
            #expect(kept.matter.reviewed == ["25-5"])
        }
    }

    @Test("The second of two clerks does not overwrite the first", arguments: Engine.allCases)
    func conflict(on engine: Engine) async throws {
        try await RegisterTown.with(engine) { town in
            let opened = try await town.open()
            try await town.decide(opened, by: town.imke)
            await #expect(throws: ChangedMeanwhile(Subject("procedure", opened.id))) {
                try await town.perform(
                    ChangeProcedure(
                        procedure: opened.id,
                        applicant: opened.applicant,
                        matter: opened.matter,
                        expected: opened.revision
                    ),
                    by: town.ines
                )
            }
        }
    }

    @Test(
        "Overdue is whose next date has passed, and whose three months are over",
        arguments: Engine.allCases
    )
    func overdue(on engine: Engine) async throws {
        try await RegisterTown.with(engine) { town in
            let ago = [0, 88, 89, 90, 91, 92, 93, 120]
            var all: [Procedure] = []
            for days in ago { all.append(try await town.open(applied: days)) }
            all.append(try await town.open(applied: 5, next: town.today.adding(days: -1)))
            all.append(try await town.open(applied: 5, next: town.today))
            let decided = try await town.decide(try await town.open(applied: 200))
            let listed = try await town.answer(
                ListProcedures(filter: ProcedureFilter(standing: .overdue)),
                for: town.ines
            )
            let expected = (all + [decided]).filter { !$0.due(on: town.today).isEmpty }
            #expect(Set(listed.entries.map(\.id)) == Set(expected.map(\.id)), "list and page say the same")
            #expect(expected.count > 2 && expected.count < all.count)
        }
    }

    @Test("A list is narrowed and goes on where it stopped", arguments: Engine.allCases)
    func list(on engine: Engine) async throws {
        try await RegisterTown.with(engine) { town in
            for days in 1...5 { try await town.open(applied: days) }
            let first = try await town.answer(ListProcedures(limit: 3), for: town.ines)
            let second = try await town.answer(ListProcedures(after: first.next, limit: 3), for: town.ines)
            #expect(first.entries.count == 3 && second.entries.count == 2 && second.next == nil)
            let days = (first.entries + second.entries).map(\.matter.appliedOn)
            #expect(days == days.sorted())
            let other = ListProcedures(filter: ProcedureFilter(standing: .all, pathway: "stag-10"))
            #expect(try await town.answer(other, for: town.ines).entries.isEmpty)
        }
    }

    @Test("A decision needs a reason that fits and a day that has come", arguments: Engine.allCases)
    func decision(on engine: Engine) async throws {
        try await RegisterTown.with(engine) { town in
            let opened = try await town.open()
            let wrong: [(MadeProcedureDecision, ProcedureRefusal)] = [
                (MadeProcedureDecision(.granted, on: town.today, reason: .moved), .unknownReason),
                (
                    MadeProcedureDecision(.refused, on: town.today.adding(days: 1), reason: .identityOpen),
                    .inTheFuture
                ),
                (
                    MadeProcedureDecision(.granted, on: town.today.adding(days: -11), reason: .conditionsMet),
                    .decidedBeforeApplied
                ),
            ]
            for (decision, refusal) in wrong {
                await #expect(throws: refusal) {
                    try await town.perform(
                        DecideProcedure(
                            procedure: opened.id,
                            decision: decision,
                            expected: opened.revision
                        ),
                        by: town.ines
                    )
                }
            }
        }
    }
}
