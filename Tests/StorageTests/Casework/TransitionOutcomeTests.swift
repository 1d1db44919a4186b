import Accounts
import Casework
import Insight
import Kernel
import Pathways
import PortableSQL
import Testing

@Suite("What a transition left uncovered is kept for steering, and nobody can be found in it", .serialized)
struct TransitionOutcomeTests {
    typealias Steps = TransitionSteps

    @Test("Uncovered days are counted by agency and kept without identifiers", arguments: Engine.allCases)
    func outcomes(on engine: Engine) async throws {
        try await Steps.with(engine) { steps in
            // Nine days without benefits, five of them without insurance.
            try await steps.cover(.livelihood, "asylblg-3", from: -300, until: -10)
            try await steps.cover(.livelihood, "sgb-2", from: 0)
            try await steps.cover(.healthInsurance, "behandlungsschein", from: -300, until: -6)
            try await steps.cover(.healthInsurance, "gesetzlich", from: 0)
            try await close(steps)
            let rows = try await steps.town.town.database.read { connection in
                try connection.rows("SELECT * FROM sphere_transition_outcome ORDER BY agency")
            }
            var days: [String: Int] = [:]
            for row in rows {
                days[try row.value("agency", as: String.self)] = try row.value("uncovered_days")
            }
            #expect(days[""] == 9 && days["jobcenter"] == 9 && days["krankenkasse"] == 5)
            #expect(days["unterbringungsstelle"] == 0)
            let told = "\(rows)"
            for secret in [steps.person.id.text, steps.file.id.text, steps.file.number, "Haidari", "Shirin"] {
                #expect(!told.contains(secret))
            }
            let published = try await steps.town.answer(ReadTransitionOutcomes(), for: steps.town.coordinator)
            #expect(published.pairs.map(\.transitions) == [.suppressed], "one transition is one person")
            #expect(published.lines.allSatisfy { $0.days == nil })
        }
    }

    @Test(
        "A board of one's own has names and risks; a protected household has none",
        arguments: Engine.allCases
    )
    func board(on engine: Engine) async throws {
        try await Steps.with(engine) { steps in
            try await steps.cover(.livelihood, "asylblg-3", from: -300)
            try await steps.record(in: 5)
            let line = try #require(
                try await steps.town.answer(ReadLedTransitions(), for: steps.town.meral).lines.first
            )
            #expect(line.led.personName == "Shirin Haidari")
            #expect(line.risk.uncoveredDays == 91 && line.risk.overdueTasks > 0 && line.risk.level == .high)
            let protect = ProtectPerson(
                caseFile: steps.file.id,
                person: steps.person.id,
                kind: ProtectionKind(rawValue: "shelter")
            )
            _ = try await steps.town.perform(protect, by: steps.town.meral)
            let shielded = try await steps.town.answer(ReadLedTransitions(), for: steps.town.meral).lines
            #expect(shielded.allSatisfy { $0.led.personName == nil && $0.led.caseTitle == nil })
        }
    }

    @Test(
        "Colleague, other organisation, other town and coordinator learn nothing",
        arguments: Engine.allCases
    )
    func privacy(on engine: Engine) async throws {
        try await Steps.with(engine) { steps in
            let town = steps.town
            let transition = try await steps.record()
            let task = try #require(try await steps.tasks(of: transition).first)
            for stranger in [town.jonas, town.paula, town.viktor] {
                #expect(try await town.answer(ReadLedTransitions(), for: stranger).lines.isEmpty)
                await #expect(throws: CaseFileRefusal.notFound) {
                    try await town.answer(ReadTransitions(steps.file.id), for: stranger)
                }
                await #expect(throws: PersonRefusal.notFound) {
                    try await town.answer(ReadPersonCoverage(steps.person.id), for: stranger)
                }
                await #expect(throws: CaseFileRefusal.notFound) { try await steps.record(by: stranger) }
                await #expect(throws: CaseFileRefusal.notFound) {
                    try await steps.change(task, .drop(reason: "neugierig"), by: stranger)
                }
            }
            await #expect(throws: PermissionRefusal.missing(.readCases)) {
                try await town.answer(ReadTransitions(steps.file.id), for: town.coordinator)
            }
            #expect(try await town.audit("ReadTransitions", .refused).count == 3)
            #expect(try await town.audit("ReadTransitions", .refused, of: "other").count == 1)
            let open = try await town.answer(ReadOpenTransitions(), for: town.coordinator)
            #expect(open.pairs.map(\.total) == [.suppressed] && !"\(open)".contains("Haidari"))
            let elsewhere = try await town.answer(ReadPersonCoverage(steps.person.id), for: town.meral)
            #expect(elsewhere.person.id == steps.person.id)
            #expect(try await town.audit("ReadPersonCoverage", .done).count == 1)
        }
    }

    private func close(_ steps: Steps) async throws {
        let expected = try await steps.record(in: -9)
        try await steps.nameAgencies(of: expected)
        let prepared = try await steps.advance(expected, to: .prepared)
        try await steps.confirmAll(of: prepared)
        let handed = try await steps.advance(prepared, to: .handedOver)
        try await steps.advance(handed, to: .takenOver)
    }
}
