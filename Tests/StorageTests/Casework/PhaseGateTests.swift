import Accounts
import Casework
import Kernel
import PortableSQL
import Testing

@Suite("A phase asks for what the profile says, and names what is missing", .serialized)
struct PhaseGateTests {
    @Test("Without a consent no assessment begins; with it, it does", arguments: Engine.allCases)
    func consent(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let steps = CaseSteps(town: town, caseFile: file.id)
            await #expect(throws: PhaseRefusal.gateClosed(.consentValid, to: .assessment)) {
                try await steps.move(to: .assessment)
            }
            let refused = try await town.audit("MoveCaseToPhase", .refused)
            #expect(refused.map(\.reference) == ["phases.gate.consentValid.missing"])
            try await steps.consent()
            #expect(try await steps.move(to: .assessment).phase == .assessment)
            let moves = try await town.answer(ReadPhases(file.id), for: town.meral).moves
            #expect(moves.map(\.move.target) == [.assessment])
        }
    }

    @Test("A withdrawn consent opens the gate no longer", arguments: Engine.allCases)
    func withdrawn(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let steps = CaseSteps(town: town, caseFile: file.id)
            let consent = try await steps.consent()
            let withdraw = WithdrawConsent(
                caseFile: file.id,
                consent: consent.id,
                day: town.today,
                expected: consent.revision
            )
            _ = try await town.perform(withdraw, by: town.meral)
            await #expect(throws: PhaseRefusal.gateClosed(.consentValid, to: .assessment)) {
                try await steps.move(to: .assessment)
            }
            let consents = try await town.answer(ReadConsents(file.id), for: town.meral)
            #expect(consents.consents.map(\.id) == [consent.id], "the proof stays")
            #expect(consents.standing == .withdrawn(consents.consents[0]))
        }
    }

    @Test("The whole way: each gate refuses until its condition is there", arguments: Engine.allCases)
    func wholeWay(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let steps = CaseSteps(town: town, caseFile: file.id)
            try await steps.consent()
            try await steps.move(to: .assessment)

            try await refuses(.assessmentMade, to: .helpPlan, steps)
            try await steps.assess(strengths: "")
            try await refuses(.strengthsNamed, to: .helpPlan, steps)
            try await steps.assess()
            try await steps.move(to: .helpPlan)

            try await refuses(.planWithGoal, to: .linking, steps)
            let goal = try await steps.goal()
            try await refuses(.planWithGoal, to: .linking, steps)
            let step = try await steps.step(for: goal)
            try await refuses(.planAgreed, to: .linking, steps)
            try await steps.agree()
            try await steps.move(to: .linking)

            try await refuses(.stepUnderWay, to: .monitoring, steps)
            try await steps.begin(step)
            try await steps.move(to: .monitoring)

            try await refuses(.goalsReviewed, to: .evaluation, steps)
            try await steps.review(goal)
            try await steps.move(to: .evaluation)
            let phases = try await town.answer(ReadPhases(file.id), for: town.meral)
            #expect(phases.moves.map(\.move.target) == Array(Phase.allCases.dropFirst()))
            #expect(phases.begun(.intake) == file.openedOn)
        }
    }

    @Test("What the page says before anybody tries is what the action answers", arguments: Engine.allCases)
    func saidBefore(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let steps = CaseSteps(town: town, caseFile: file.id)
            let before = try await town.answer(ReadPhases(file.id), for: town.meral)
            #expect(before.refusal(to: .assessment) == .gateClosed(.consentValid, to: .assessment))
            #expect(before.gates(to: .assessment).map(\.isMet) == [false])
            #expect(before.refusal(to: .linking) == .notReachable(from: .intake, to: .linking))
            try await steps.consent()
            let after = try await town.answer(ReadPhases(file.id), for: town.meral)
            #expect(after.refusal(to: .assessment) == nil)
            #expect(after.gates(to: .assessment).map(\.isMet) == [true])
        }
    }

    @Test("A closed case keeps everything and takes nothing more", arguments: Engine.allCases)
    func closed(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let steps = CaseSteps(town: town, caseFile: file.id)
            let consent = try await steps.consent()
            let unknown = CloseCase(
                caseFile: file.id,
                reason: ClosingReason(rawValue: "bored"),
                day: town.today,
                expected: file.revision
            )
            await #expect(throws: PhaseRefusal.unknownReason) {
                try await town.perform(unknown, by: town.meral)
            }
            let close = CloseCase(
                caseFile: file.id,
                reason: ClosingReason(rawValue: "refusedByPerson"),
                day: town.today,
                expected: file.revision
            )
            _ = try await town.perform(close, by: town.meral)
            await #expect(throws: CaseFileRefusal.closed) { try await steps.write() }
            await #expect(throws: CaseFileRefusal.closed) { try await steps.goal() }
            await #expect(throws: PhaseRefusal.closed) { try await steps.move(to: .assessment) }
            // Art. 7 (3) DSGVO: withdrawing stays possible.
            let withdraw = WithdrawConsent(
                caseFile: file.id,
                consent: consent.id,
                day: town.today,
                expected: consent.revision
            )
            #expect(try await town.perform(withdraw, by: town.meral).withdrawnOn == town.today)
        }
    }

    private func refuses(_ gate: Gate, to target: Phase, _ steps: CaseSteps) async throws {
        let before = try await steps.town.answer(ReadPhases(steps.caseFile), for: steps.town.meral)
        await #expect(throws: PhaseRefusal.gateClosed(gate, to: target)) { try await steps.move(to: target) }
        let after = try await steps.town.answer(ReadPhases(steps.caseFile), for: steps.town.meral)
        #expect(after.caseFile == before.caseFile, "a refused move changes nothing")
        #expect(after.moves == before.moves)
    }
}
