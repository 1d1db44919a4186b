import Accounts
import Casework
import Kernel
import PortableSQL
import Testing

@Suite("Releases and what they open are seen by nobody else, and every attempt is in the log", .serialized)
struct ReleasePrivacyTests {
    @Test(
        "A partner without a release gets the answer of a case that does not exist",
        arguments: Engine.allCases
    )
    func partner(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = CaseSteps(town: town, caseFile: try await town.openCase().id)
            try await steps.consent()
            try await steps.release()
            let partner = try await town.town.add("petra", roles: [.partner]).user
            for id in [steps.caseFile, CaseFile.ID.new()] {
                await #expect(throws: CaseFileRefusal.notFound) {
                    try await town.answer(ReadSharedCase(id), for: partner)
                }
            }
            #expect(try await town.answer(ReadSharedCases(), for: partner).cases.isEmpty)
            let refused = try await town.audit("ReadSharedCase", .refused)
            #expect(refused.contains { $0.user == partner.id && $0.subject.id == steps.caseFile.text })
            await #expect(throws: PermissionRefusal.missing(.readCases)) {
                try await town.answer(ReadReleases(steps.caseFile), for: partner)
            }
        }
    }

    @Test(
        "Another municipality and a colleague find nothing; a coordinator may not ask",
        arguments: Engine.allCases
    )
    func strangers(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = CaseSteps(town: town, caseFile: try await town.openCase().id)
            try await steps.consent()
            let release = try await steps.release()
            for stranger in [town.viktor, town.jonas] {
                #expect(try await steps.seen(by: stranger) == nil)
                await #expect(throws: CaseFileRefusal.notFound) {
                    try await town.answer(ReadReleases(steps.caseFile), for: stranger)
                }
            }
            await #expect(throws: PermissionRefusal.missing(.readSharedCases)) {
                try await town.answer(ReadSharedCase(steps.caseFile), for: town.coordinator)
            }
            #expect(
                try await town.audit("ReadSharedCase", .refused).contains { $0.user == town.coordinator.id }
            )
            await #expect(throws: CaseFileRefusal.notFound, "who reads cannot withdraw") {
                let withdraw = WithdrawRelease(
                    caseFile: steps.caseFile,
                    release: release.id,
                    day: town.today,
                    expected: release.revision
                )
                _ = try await town.perform(withdraw, by: town.paula)
            }
        }
    }

    @Test("What is released opens no page of the case itself", arguments: Engine.allCases)
    func onlyTheSharedPage(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = CaseSteps(town: town, caseFile: try await town.openCase().id)
            try await steps.consent()
            try await steps.release()
            #expect(try await steps.seen(by: town.paula) != nil)
            await #expect(throws: CaseFileRefusal.notFound) {
                try await town.answer(ReadCase(steps.caseFile), for: town.paula)
            }
            await #expect(throws: CaseFileRefusal.notFound) {
                try await town.answer(ReadJournal(steps.caseFile), for: town.paula)
            }
        }
    }

    @Test("Without a valid consent nothing is shared", arguments: Engine.allCases)
    func consent(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = CaseSteps(town: town, caseFile: try await town.openCase().id)
            try await steps.release()
            #expect(try await steps.seen(by: town.paula) == nil)
            let consent = try await steps.consent()
            #expect(try await steps.seen(by: town.paula) != nil)
            let withdraw = WithdrawConsent(
                caseFile: steps.caseFile,
                consent: consent.id,
                day: town.today,
                expected: consent.revision
            )
            _ = try await town.perform(withdraw, by: town.meral)
            #expect(try await steps.seen(by: town.paula) == nil)
        }
    }

    @Test("The case manager sees who looked, when, and at what", arguments: Engine.allCases)
    func looks(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = CaseSteps(town: town, caseFile: try await town.openCase().id)
            try await steps.consent()
            let release = try await steps.release()
            _ = try await steps.seen(by: town.paula)
            town.town.time.pass(seconds: 60)
            try await steps.withdraw(release)
            _ = try await steps.seen(by: town.paula)
            let kept = try await town.answer(ReadReleases(steps.caseFile), for: town.meral)
            #expect(kept.looks.map(\.readerName) == ["Paula"])
            let look = try #require(kept.looks.first)
            #expect(kept.seen(in: look).domains(of: LifeDomain.usual).map(\.rawValue) == ["language"])
        }
    }

    @Test(
        "A protected household is shared without names and without where it lives",
        arguments: Engine.allCases
    )
    func protected(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = CaseSteps(town: town, caseFile: try await town.openCase().id)
            try await steps.consent()
            try await steps.release(domains: ["language", "housing"])
            let persons = try await town.answer(ReadReleases(steps.caseFile), for: town.meral).persons
            let protect = ProtectPerson(
                caseFile: steps.caseFile,
                person: persons[0].id,
                kind: ProtectionKind(rawValue: "shelter")
            )
            _ = try await town.perform(protect, by: town.meral)
            let shared = try await town.answer(ReadSharedCase(steps.caseFile), for: town.paula).cases
            #expect(shared.flatMap(\.persons).map(\.name) == [nil])
            let housing = shared.flatMap(\.parts).first { $0.domain.rawValue == "housing" }
            #expect(housing?.isWithheld == true)
            #expect(housing?.isEmpty == true)
        }
    }
}
