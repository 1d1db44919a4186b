import Accounts
import Casework
import Kernel
import PortableSQL
import Testing

@Suite("A case is seen by whoever is responsible for it and by nobody else", .serialized)
struct SightTests {
    @Test(
        "A colleague, another organisation and another municipality find nothing, and the log says they tried",
        arguments: Engine.allCases
    )
    func strangers(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            for (stranger, municipality) in [
                (town.jonas, "town"), (town.paula, "town"), (town.viktor, "other"),
            ] {
                for (name, attempt) in attempts(on: file.id, by: stranger, in: town) {
                    await #expect(throws: CaseFileRefusal.notFound, "\(stranger.name): \(name)") {
                        try await attempt()
                    }
                    let refused = try await town.audit(name, .refused, of: municipality)
                    #expect(refused.contains { $0.user == stranger.id }, "\(stranger.name): \(name)")
                    #expect(refused.allSatisfy { $0.reference == "caseFiles.refusal.notFound" })
                }
                let list = try await town.answer(ListCases(filter: CaseFilter()), for: stranger)
                #expect(list.entries.isEmpty)
            }
            #expect(try await town.answer(ReadJournal(file.id), for: town.meral).notes.isEmpty)
        }
    }

    @Test(
        "A coordinator may not even ask, whether the case exists or not",
        arguments: Engine.allCases
    )
    func coordinator(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            for id in [file.id, CaseFile.ID.new()] {
                await #expect(throws: PermissionRefusal.missing(.readCases)) {
                    try await town.answer(ReadCase(id), for: town.coordinator)
                }
            }
            await #expect(throws: PermissionRefusal.missing(.leadCases)) {
                try await CaseSteps(town: town, caseFile: file.id).write(by: town.coordinator)
            }
            let refused = try await town.audit("ReadCase", .refused)
            #expect(Set(refused.map(\.subject.id)).contains(file.id.text))
            #expect(refused.allSatisfy { $0.user == town.coordinator.id })
        }
    }

    @Test("A deputy sees the case on the days of the deputyship only", arguments: Engine.allCases)
    func deputy(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let start = town.today.adding(days: 1)
            let period = try #require(Period(from: start, until: start.adding(days: 1)))
            _ = try await town.perform(
                AppointDeputy(byUser: town.jonas.id, period: period),
                by: town.meral
            )
            var seen: [Bool] = []
            for _ in 0..<4 {
                seen.append(await sees(file.id, town.jonas, in: town))
                town.town.time.pass(seconds: 86_400)
            }
            #expect(seen == [false, true, true, false])
            #expect(await !sees(file.id, town.paula, in: town))
        }
    }

    @Test(
        "Every reading of a case leaves an entry that names the case and nobody's name",
        arguments: Engine.allCases
    )
    func readings(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            _ = try await town.answer(ReadHelpPlan(file.id), for: town.meral)
            let entries = try await town.audit("ReadHelpPlan", .done)
            #expect(entries.map(\.subject) == [Subject("caseFile", file.id)])
            #expect(entries.map(\.user) == [town.meral.id])
        }
    }

    private func sees(_ caseFile: CaseFile.ID, _ user: User, in town: CaseworkTown) async -> Bool {
        (try? await town.answer(ReadCase(caseFile), for: user)) != nil
    }

    private func attempts(
        on id: CaseFile.ID,
        by user: User,
        in town: CaseworkTown
    )
        -> [(String, () async throws -> Void)]
    {
        let steps = CaseSteps(town: town, caseFile: id)
        return [
            ("ReadCase", { _ = try await town.answer(ReadCase(id), for: user) }),
            ("ReadJournal", { _ = try await town.answer(ReadJournal(id), for: user) }),
            ("ReadConsents", { _ = try await town.answer(ReadConsents(id), for: user) }),
            ("ReadAssessments", { _ = try await town.answer(ReadAssessments(id), for: user) }),
            ("ReadHelpPlan", { _ = try await town.answer(ReadHelpPlan(id), for: user) }),
            ("ReadFollowUps", { _ = try await town.answer(ReadFollowUps(id), for: user) }),
            ("ReadPhases", { _ = try await town.answer(ReadPhases(id), for: user) }),
            ("WriteNote", { try await steps.write(by: user) }),
            ("AgreeHelpPlan", { try await steps.agree(by: user) }),
            ("MoveCaseToPhase", { try await steps.move(by: user) }),
        ]
    }
}

extension CaseSteps {
    fileprivate func write(by user: User) async throws {
        let details = try NoteDetails(happenedOn: town.today, kind: .internal, text: "Darf nicht bleiben")
        _ = try await town.perform(WriteNote(caseFile: caseFile, details: details), by: user)
    }

    fileprivate func agree(by user: User) async throws {
        _ = try await town.perform(AgreeHelpPlan(caseFile: caseFile, day: town.today), by: user)
    }

    fileprivate func move(by user: User) async throws {
        let move = MoveCaseToPhase(
            caseFile: caseFile,
            target: .assessment,
            day: town.today,
            expected: .first
        )
        _ = try await town.perform(move, by: user)
    }
}
