import Accounts
import Casework
import Kernel
import PortableSQL
import Testing

@Suite("The list of pathways shows a user their own cases, and of protected households no name", .serialized)
struct PathwayListTests {
    @Test("A case manager finds everybody of her cases with name and household", arguments: Engine.allCases)
    func own(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let listed = try await town.answer(ListPathways(), for: town.meral)
            let persons = try await town.answer(ReadCase(file.id), for: town.meral).persons
            #expect(listed.persons.map(\.personId) == persons.map(\.id))
            #expect(listed.persons.allSatisfy { $0.personName != nil && $0.caseTitle != nil })
            #expect(!listed.isCut)
            #expect(try await !town.audit("ListPathways", .done).isEmpty)
        }
    }

    @Test("Of a protected household it tells the number alone", arguments: Engine.allCases)
    func protected(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openProtectedCase()
            let listed = try await town.answer(ListPathways(), for: town.meral).persons
            #expect(!listed.isEmpty)
            #expect(listed.allSatisfy { $0.caseNumber == file.number })
            #expect(listed.allSatisfy { $0.personName == nil && $0.caseTitle == nil })
        }
    }

    @Test(
        "Colleagues and other organisations find nobody; a coordinator may not ask",
        arguments: Engine.allCases
    )
    func strangers(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            for stranger in [town.jonas, town.paula, town.viktor] {
                #expect(try await town.answer(ListPathways(), for: stranger).persons.isEmpty)
                await #expect(throws: CaseFileRefusal.notFound) {
                    try await town.answer(ReadPathways(caseFile: file.id), for: stranger)
                }
            }
            await #expect(throws: PermissionRefusal.missing(.leadCases)) {
                try await town.answer(ListPathways(), for: town.coordinator)
            }
            #expect(
                try await town.audit("ListPathways", .refused).contains { $0.user == town.coordinator.id }
            )
        }
    }
}
