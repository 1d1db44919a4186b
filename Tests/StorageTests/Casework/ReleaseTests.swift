import Accounts
import Casework
import Kernel
import PortableSQL
import Testing

@Suite("Another organisation reads what was released to it, and nothing else", .serialized)
struct ReleaseTests {
    private func family(
        on engine: Engine,
        _ body: (CaseworkTown, CaseSteps) async throws -> Void
    ) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = CaseSteps(town: town, caseFile: try await town.openCase().id)
            try await steps.consent()
            try await steps.assess()
            try await body(town, steps)
        }
    }

    @Test(
        "Without a release it finds nothing, with one the released domain and its reason",
        arguments: Engine.allCases
    )
    func released(on engine: Engine) async throws {
        try await family(on: engine) { town, steps in
            #expect(try await steps.seen(by: town.paula) == nil)
            let release = try await steps.release()
            let shared = try await town.answer(ReadSharedCase(steps.caseFile), for: town.paula)
            let part = try #require(shared.cases.first?.parts.first)
            #expect(shared.cases.first?.parts.map(\.domain.rawValue) == ["language"])
            #expect(part.grounds.map(\.id) == [release.id])
            #expect(part.rating?.needs == "B2-Kurs")
            #expect(shared.cases.first?.persons.map(\.name) == ["Shirin Haidari"])
            let list = try await town.answer(ReadSharedCases(), for: town.paula)
            #expect(list.cases.map(\.id) == [steps.caseFile])
        }
    }

    @Test(
        "After a withdrawal the next request finds nothing, and the proof stays",
        arguments: Engine.allCases
    )
    func withdrawn(on engine: Engine) async throws {
        try await family(on: engine) { town, steps in
            let release = try await steps.release()
            #expect(try await steps.seen(by: town.paula) == ["language"])
            try await steps.withdraw(release)
            #expect(try await steps.seen(by: town.paula) == nil)
            #expect(try await town.answer(ReadSharedCases(), for: town.paula).cases.isEmpty)
            let kept = try await town.answer(ReadReleases(steps.caseFile), for: town.meral)
            #expect(kept.releases.map(\.withdrawnOn) == [town.today])
            #expect(kept.releases.map(\.details.purpose) == ["Sprachcafé"])
        }
    }

    @Test(
        "It holds through its last day: tomorrow's and yesterday's show nothing",
        arguments: Engine.allCases
    )
    func boundaries(on engine: Engine) async throws {
        try await family(on: engine) { town, steps in
            let tomorrow = town.today.adding(days: 1)
            try await steps.release(from: tomorrow, until: tomorrow)
            var seen: [Bool] = []
            for _ in 0..<3 {
                seen.append(try await steps.seen(by: town.paula) != nil)
                town.town.time.pass(seconds: 86_400)
            }
            #expect(seen == [false, true, false])
        }
    }

    @Test(
        "A later release takes the place of the earlier one, which nobody can replace twice",
        arguments: Engine.allCases
    )
    func superseded(on engine: Engine) async throws {
        try await family(on: engine) { town, steps in
            let earlier = try await steps.release(domains: ["language", "work"])
            let later = try await steps.release(superseding: earlier)
            #expect(try await steps.seen(by: town.paula) == ["language"])
            await #expect(throws: ReleaseRefusal.alreadySuperseded) {
                try await steps.release(superseding: earlier)
            }
            try await steps.withdraw(later)
            #expect(try await steps.seen(by: town.paula) == nil, "the earlier one does not come back")
        }
    }

    @Test("A waiver lets people talk and opens no page", arguments: Engine.allCases)
    func waiver(on engine: Engine) async throws {
        try await family(on: engine) { town, steps in
            try await steps.release(.waiver)
            #expect(try await steps.seen(by: town.paula) == nil)
            let kept = try await town.answer(ReadReleases(steps.caseFile), for: town.meral)
            #expect(kept.knowing.map(\.knowledge.organisation) == [CaseSteps.welfare])
        }
    }

    @Test("Of two people who withdraw at once, the second is told", arguments: Engine.allCases)
    func conflict(on engine: Engine) async throws {
        try await family(on: engine) { town, steps in
            let release = try await steps.release()
            try await steps.withdraw(release)
            await #expect(throws: ReleaseRefusal.alreadyWithdrawn) { try await steps.withdraw(release) }
        }
    }

    @Test(
        "The SQL that finds released cases and the rule in Swift agree on every day",
        arguments: Engine.allCases
    )
    func sameRule(on engine: Engine) async throws {
        try await family(on: engine) { town, steps in
            let first = try await steps.release(
                from: town.today.adding(days: 1),
                until: town.today.adding(days: 4)
            )
            try await steps.release(
                from: town.today.adding(days: 3),
                until: town.today.adding(days: 5),
                superseding: first
            )
            for _ in 0..<8 {
                let basis = try await town.answer(ReadReleases(steps.caseFile), for: town.meral).basis
                let rule = basis.knowledge(of: CaseSteps.welfare, on: town.today, by: .reading).isNothing
                #expect(try await (steps.seen(by: town.paula) == nil) == rule)
                town.town.time.pass(seconds: 86_400)
            }
        }
    }
}
