import Accounts
import Casework
import Insight
import Kernel
import PortableSQL
import Pathways
import Storage
import TestSupport
import Testing

/// Coordination sees how many people stand where on the ways to a title, and nobody's name.
@Suite("Cohorts of the ways to a title")
struct PathwayCohortTests {
    @Test(
        "The coordination sees how many people are how far from a title, small numbers withheld",
        arguments: Engine.allCases
    )
    func counted(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            for _ in 1...6 { try await town.tolerated(since: Day.clamped(year: 2025, month: 11, day: 1)) }
            for _ in 1...5 { _ = try await town.openCase() }
            let cohorts = try await town.answer(ReadPathwayCohorts(), for: town.coordinator)

            #expect(cohorts.people == .exact(10), "eleven, rounded")
            let closed = try #require(cohorts.cohorts.first { $0.pathway == "104c" })
            #expect(closed.people(at: .open) == .exact(0))
            let work = try #require(cohorts.cohorts.first { $0.pathway == "60b-cure" })
            #expect(work.people(at: .blocked) == .exact(5), "held is another toleration than that of § 60b")
            #expect(work.people(at: .unknown) == .exact(5), "of the others nothing is known")

            try await town.tolerated(since: Day.clamped(year: 2026, month: 1, day: 1), as: .duldung60b)
            let more = try await town.answer(ReadPathwayCohorts(), for: town.coordinator)
            let cure = try #require(more.cohorts.first { $0.pathway == "60b-cure" })
            #expect(cure.people == work.people, "one person more is not seen")
        }
    }

    @Test(
        "What was counted before is never shown after a change: of a title, a birthday, a case, the day",
        arguments: Engine.allCases
    )
    func fresh(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            for _ in 1...6 { try await town.tolerated(since: Day.clamped(year: 2025, month: 11, day: 1)) }
            var before = try await town.showsWhatIsCounted()
            let changes: [(isVisible: Bool, change: () async throws -> Void)] = [
                (true, { for _ in 1...5 { _ = try await town.openCase() } }),
                (true, { try await town.town.run("UPDATE residence_status SET title = 'duldung-60b'") }),
                (false, { town.town.time.pass(seconds: 30 * 86_400) }),
                (false, { try await town.town.run("UPDATE person SET birth = '2012-01-01'") }),
                (true, { try await town.town.run("DELETE FROM residence_status") }),
                (true, { try await town.closeAll() }),
            ]
            for (isVisible, change) in changes {
                try await change()
                let now = try await town.showsWhatIsCounted()
                #expect(!isVisible || now.cohorts.map(\.people) != before.cohorts.map(\.people))
                before = now
            }
        }
    }

    @Test("Nobody without the right to figures sees them, and it is logged", arguments: Engine.allCases)
    func refused(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            for user in [town.meral, town.viktor, town.paula] {
                await #expect(throws: PermissionRefusal.missing(.seeFigures)) {
                    try await town.answer(ReadPathwayCohorts(), for: user)
                }
            }
            let refused = try await town.audit("ReadPathwayCohorts", .refused)
            #expect(refused.count == 2, "Viktor is of another town")
        }
    }

    @Test("Closed cases and other municipalities are not counted", arguments: Engine.allCases)
    func others(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            for _ in 1...5 { _ = try await town.openCase() }
            let open = OpenCase(
                opening: try CaseOpening(title: "Familie Kaya", town: "Ebbeloh"),
                reference: try PersonDetails(familyName: "Kaya", givenName: "Deniz", relation: .reference),
                day: town.today
            )
            _ = try await town.perform(open, by: town.viktor)
            let cohorts = try await town.answer(ReadPathwayCohorts(), for: town.coordinator)
            #expect(cohorts.people == .exact(5))
        }
    }
}

extension CaseworkTown {
    /// The runner, which keeps what it counted, and another one that has counted nothing yet.
    @discardableResult
    fileprivate func showsWhatIsCounted() async throws -> PathwayCohorts {
        let kept = try await answer(ReadPathwayCohorts(), for: coordinator)
        let again = try await answer(ReadPathwayCohorts(), for: coordinator)
        let counted = try await Self.runner(of: town).answer(ReadPathwayCohorts(), for: coordinator)
        for cohorts in [kept, again] {
            #expect(cohorts.people == counted.people && cohorts.day == counted.day)
            #expect(cohorts.cohorts.map(\.people) == counted.cohorts.map(\.people))
            #expect(cohorts.obstacles == counted.obstacles)
        }
        return counted
    }

    fileprivate func closeAll() async throws {
        try await town.run("UPDATE case_file SET closed_on = '2020-01-01', closing_reason = 'other'")
    }

    fileprivate func tolerated(since day: Day, as title: ResidenceTitle = .duldung60a) async throws {
        let file = try await openCase()
        let household = try await answer(ReadPathways(caseFile: file.id), for: meral).persons
        for person in household {
            let details = try StatusDetails(title: title, from: day, until: nil)
            _ = try await perform(AddResidenceStatus(person: person.person.id, details: details), by: meral)
        }
    }
}
