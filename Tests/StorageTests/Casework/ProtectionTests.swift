import Accounts
import Casework
import Kernel
import PortableSQL
import Testing

@Suite("The names and the place of a protected household stay inside its case", .serialized)
struct ProtectionTests {
    @Test(
        "List and search show the case manager a number and neither name nor town",
        arguments: Engine.allCases
    )
    func lists(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openProtectedCase()
            for filter in [CaseFilter(), CaseFilter(standing: .all, namesLike: "Haidari")] {
                let entry = try #require(
                    try await town.answer(ListCases(filter: filter), for: town.meral).entries.first
                )
                #expect(entry.number == file.number)
                #expect(entry.title == nil)
                #expect(entry.town == nil)
            }
            let byTown = CaseFilter(town: "Ebbeloh")
            #expect(try await town.answer(ListCases(filter: byTown), for: town.meral).entries.isEmpty)
            #expect(
                try await town.answer(ReadCase(file.id), for: town.meral).caseFile.title == "Familie Haidari"
            )
        }
    }

    @Test(
        "Nobody else finds it by name, not even the colleague in the same office",
        arguments: Engine.allCases
    )
    func strangers(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openProtectedCase()
            let filter = CaseFilter(standing: .all, namesLike: "Haidari")
            for stranger in [town.jonas, town.paula, town.viktor] {
                #expect(try await town.answer(ListCases(filter: filter), for: stranger).entries.isEmpty)
                await #expect(throws: CaseFileRefusal.notFound) {
                    try await town.answer(ReadProtections(file.id), for: stranger)
                }
            }
            await #expect(throws: PermissionRefusal.missing(.readCases)) {
                try await town.answer(ReadProtections(file.id), for: town.coordinator)
            }
            #expect(try await town.audit("ReadProtections", .refused).count == 3)
        }
    }

    @Test("The page of the day names neither household nor person", arguments: Engine.allCases)
    func today(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openProtectedCase()
            let details = try FollowUpDetails(dueOn: town.today, text: "Anrufen")
            _ = try await town.perform(SetFollowUp(caseFile: file.id, details: details), by: town.meral)
            let items = try await town.answer(ReadToday(), for: town.meral).items
            let due = items.filter { $0.kind == .followUp }
            #expect(due.map(\.caseNumber) == [file.number])
            #expect(due.allSatisfy { $0.caseTitle == nil })
        }
    }

    @Test("Lifted, the household has its name again, and the mark stays as proof", arguments: Engine.allCases)
    func lifting(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openProtectedCase()
            let mark = try #require(
                try await town.answer(ReadProtections(file.id), for: town.meral).marks.first
            )
            let lift = LiftProtection(caseFile: file.id, mark: mark.id, expected: mark.revision)
            _ = try await town.perform(lift, by: town.meral)
            let entry = try await town.answer(ListCases(filter: CaseFilter()), for: town.meral).entries.first
            #expect(entry?.title == "Familie Haidari")
            #expect(try await town.answer(ReadProtections(file.id), for: town.meral).marks.count == 1)
        }
    }
}
