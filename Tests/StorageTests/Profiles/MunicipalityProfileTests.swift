import Accounts
import Casework
import Kernel
import PortableSQL
import Storage
import Testing

@Suite("A municipality changes its profile itself, version by version", .serialized)
struct MunicipalityProfileTests {
    @Test(
        "A saved version is in force at once, on another server too, and can be taken back",
        arguments: Engine.allCases
    )
    func versions(on engine: Engine) async throws {
        try await ProfileDesk.with(engine) { desk in
            let other = try ProfileDesk.runner(desk.town.town)
            let shipped = try ProfileDesk.text("district")
            #expect(try await label(of: "work", by: other, desk) == "Arbeit")
            try await desk.save(shipped.replacing("de: Arbeit,", with: "de: Beruf,"), over: 0)
            #expect(try await label(of: "work", by: other, desk) == "Beruf")
            #expect(try await label(of: "work", by: desk.town.runner, desk) == "Beruf")
            try await desk.save(shipped, over: 1, as: .restored)
            #expect(try await label(of: "work", by: other, desk) == "Arbeit")
            let overview = try await desk.town.answer(ReadProfile(), for: desk.olga)
            #expect(overview.versions.map(\.number) == [2, 1])
            #expect(overview.versions.map(\.origin) == [.restored, .edited])
            #expect(overview.versions.map(\.authorName) == ["Olga", "Olga"])
            #expect(overview.versions.first?.savedAt == desk.town.town.time.now.instant)
        }
    }

    @Test("Of two editors the second is told, and nothing is overwritten", arguments: Engine.allCases)
    func conflict(on engine: Engine) async throws {
        try await ProfileDesk.with(engine) { desk in
            let shipped = try ProfileDesk.text("district")
            try await desk.save(shipped.replacing("de: Arbeit,", with: "de: Beruf,"), over: 0)
            await #expect(throws: ChangedMeanwhile.self) {
                try await desk.save(shipped.replacing("de: Wohnen,", with: "de: Zuhause,"), over: 0)
            }
            #expect(try await label(of: "work", by: desk.town.runner, desk) == "Beruf")
        }
    }

    @Test("What cases name cannot vanish; it can be retired", arguments: Engine.allCases)
    func inUse(on engine: Engine) async throws {
        try await ProfileDesk.with(engine) { desk in
            let file = try await desk.town.openCase()
            try await CaseSteps(town: desk.town, caseFile: file.id).goal()
            let line = "  - { code: work, de: Arbeit, en: Work }\n"
            let shipped = try ProfileDesk.text("district")
            let without = shipped.replacing(line, with: "")
                .replacing("domain: work", with: "domain: training")
            await #expect(throws: ProfileRefusal.flawed) { try await desk.save(without, over: 0) }
            let draft = try await desk.town.answer(PreviewProfile(content: without), for: desk.olga)
            #expect(draft.flaws == [Flaw(.stillUsed, at: ["domains"], "work", expected: ["1"])])
            #expect(draft.concerned == [ProfileUse(section: "domains", code: "work", cases: 1)])
            let retired = line.replacing("en: Work }", with: "en: Work, retired: true }")
            try await desk.save(shipped.replacing(line, with: retired), over: 0)
            let plan = try await desk.town.answer(ReadHelpPlan(file.id), for: desk.town.meral)
            #expect(plan.profile.domains.filter(\.isOffered).count == 11)
            #expect(plan.profile.label(of: LifeDomain(rawValue: "work"), in: "de") == "Arbeit")
        }
    }

    @Test("A text with flaws or without a change is not kept", arguments: Engine.allCases)
    func flawed(on engine: Engine) async throws {
        try await ProfileDesk.with(engine) { desk in
            let shipped = try ProfileDesk.text("district")
            await #expect(throws: ProfileRefusal.flawed) {
                try await desk.save(shipped.replacing("consentText", with: "consentTxt"), over: 0)
            }
            await #expect(throws: ProfileRefusal.unchanged) { try await desk.save(shipped, over: 0) }
            #expect(try await desk.town.answer(ReadProfile(), for: desk.olga).versions.isEmpty)
        }
    }

    @Test(
        "A target of no indicator is refused; where one went away later, the version stays in force",
        arguments: Engine.allCases
    )
    func targets(on engine: Engine) async throws {
        try await ProfileDesk.with(engine) { desk in
            let shipped = try ProfileDesk.text("district")
            let wrong = shipped.replacing("plan-present:", with: "plan-presnt:")
                .replacing("review-on-time: { from: 75 }", with: "review-on-time: { from: 750 }")
                .replacing("de: Arbeit,", with: "de: Beruf,")
            await #expect(throws: ProfileRefusal.flawed) { try await desk.save(wrong, over: 0) }
            let draft = try await desk.town.answer(PreviewProfile(content: wrong), for: desk.olga)
            let places = draft.flaws.map { $0.path.joined(separator: ".") }
            #expect(places == ["targets.plan-presnt", "targets.review-on-time.from"])
            #expect(draft.flaws.first?.suggestion == "plan-present" && draft.flaws.first?.line != nil)
            try await desk.save(shipped.replacing("de: Arbeit,", with: "de: Beruf,"), over: 0)
            try await desk.town.town.run("UPDATE profile_version SET content = \(wrong)")
            let later = try ProfileDesk.runner(desk.town.town)
            #expect(try await label(of: "work", by: later, desk) == "Beruf")
            #expect(try await later.answer(PreviewProfile(content: wrong), for: desk.olga).isUsable)
        }
    }

    @Test(
        "Only the system administration reads or changes it, and only its own; each attempt is logged",
        arguments: Engine.allCases
    )
    func strangers(on engine: Engine) async throws {
        try await ProfileDesk.with(engine) { desk in
            for stranger in [desk.town.meral, desk.town.paula, desk.town.coordinator] {
                await #expect(throws: PermissionRefusal.missing(.manageProfile)) {
                    try await desk.town.answer(ReadProfile(), for: stranger)
                }
                await #expect(throws: PermissionRefusal.missing(.manageProfile)) {
                    let change = ChangeProfile(content: "x", origin: .edited, expected: Revision(0))
                    _ = try await desk.town.perform(change, by: stranger)
                }
            }
            let logged = try await desk.town.audit("ChangeProfile", .refused).compactMap(\.user)
            #expect(Set(logged).count == 3)
            try await desk.save(try ProfileDesk.text("city"), over: 0, as: .imported)
            let elsewhere = User(
                id: desk.olga.id,
                municipality: Identifier("other"),
                organisation: Identifier("office-other"),
                name: "Olga",
                roles: [.systemAdministrator]
            )
            let theirs = try await desk.town.answer(ReadProfile(), for: elsewhere)
            #expect(theirs.versions.isEmpty && theirs.current.number == 0)
        }
    }

    private func label(
        of code: String,
        by runner: SQLActionRunner,
        _ desk: ProfileDesk
    ) async throws -> String {
        let file = try await desk.town.openCase()
        let plan = try await runner.answer(ReadHelpPlan(file.id), for: desk.town.meral)
        return plan.profile.label(of: LifeDomain(rawValue: code), in: "de")
    }
}
