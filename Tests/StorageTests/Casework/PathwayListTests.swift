import Accounts
import Casework
import Kernel
import Pathways
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
            #expect(listed.cases == 1 && listed.allCases == 1 && listed.next == nil)
            #expect(try await !town.audit("ListPathways", .done).isEmpty)
        }
    }

    @Test(
        "Of a large caseload it says how many cases it tells of, and goes on until all were told",
        arguments: Engine.allCases
    )
    func large(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            for _ in 0...ListPathways.most { _ = try await town.openCase() }
            let first = try await town.answer(ListPathways(), for: town.meral)
            #expect(first.cases == ListPathways.most && first.allCases == ListPathways.most + 1)
            let rest = try await town.answer(ListPathways(after: first.next), for: town.meral)
            #expect(rest.cases == 1 && rest.allCases == ListPathways.most + 1 && rest.next == nil)
            let told = Set((first.persons + rest.persons).map(\.caseFileId))
            #expect(told.count == ListPathways.most + 1)
        }
    }

    @Test(
        "The days on which ways close are those of “Heute”, for all cases and right after every change",
        arguments: Engine.allCases
    )
    func days(on engine: Engine) async throws {
        try await FactTown.with(engine) { steps in
            try await steps.approachesTwentySeven(in: 200)
            let town = steps.town
            func closing() async throws -> [DueItem] {
                try await town.answer(ListPathways(), for: town.meral).days.filter { $0.pathway == "25a" }
            }
            #expect(try await closing().map(\.dueOn) == [town.today.adding(days: 199)])
            #expect(try await closing().map(\.pathwayPerson) == [steps.person.id])
            let deception = try await steps.record("own-deception", .no)
            #expect(try await closing().map(\.isOnlyPossible) == [false])
            _ = try await steps.change(deception, to: try FactDetails(.yes, from: .year(2020)))
            #expect(try await closing().isEmpty, "what is known now closed it")
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
