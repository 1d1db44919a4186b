import Accounts
import Casework
import Kernel
import Pathways
import PortableSQL
import Testing

@Suite("Facts are seen in the case only, and convictions and health only by who may open them", .serialized)
struct FactPrivacyTests {
    @Test("Strangers find nothing, and the log says they tried", arguments: Engine.allCases)
    func strangers(on engine: Engine) async throws {
        try await FactTown.with(engine) { steps in
            let town = steps.town
            let fact = try await steps.record("passport", .yes)
            for stranger in [town.jonas, town.paula, town.viktor] {
                await #expect(throws: CaseFileRefusal.notFound) { try await steps.pathways(for: stranger) }
                await #expect(throws: PersonRefusal.notFound) {
                    _ = try await steps.record("passport", try FactDetails(.no), by: stranger)
                }
                let remove = RemoveFact(person: steps.person.id, fact: fact.id, expected: fact.revision)
                await #expect(throws: PersonRefusal.notFound) { try await town.perform(remove, by: stranger) }
            }
            await #expect(throws: PermissionRefusal.missing(.readCases)) {
                try await steps.pathways(for: town.coordinator)
            }
            let tried = try await town.audit("ReadPathways", .refused)
            #expect(
                Set(tried.map(\.user)).isSuperset(of: [town.jonas.id, town.paula.id, town.coordinator.id])
            )
        }
    }

    @Test(
        "A deputy without the right to open protected texts sees that it is there, and the rules know nothing",
        arguments: Engine.allCases
    )
    func deputy(on engine: Engine) async throws {
        try await FactTown.with(engine) { steps in
            let town = steps.town
            try await steps.record("crime-intentional", .yes, source: "Auszug vom 3. März")
            let dilek = try await standIn(for: town.meral, in: town)
            let seen = try await steps.pathways(for: dilek)
            #expect(seen.facts.map(\.fact) == ["crime-intentional"])
            #expect(seen.facts.allSatisfy { $0.details == nil && $0.isProtected })
            #expect(seen.situation.facts["crime-intentional"] == nil)
            await #expect(throws: FactRefusal.protected) {
                _ = try await steps.record("crime-intentional", try FactDetails(.no), by: dilek)
            }
            let own = try await steps.pathways()
            #expect(own.situation.facts["crime-intentional"]?.map(\.value) == [.yes])
        }
    }

    @Test("In the database yes and no of a protected fact look alike, and nothing beside them is open")
    func sealed() async throws {
        try await FactTown.with(.sqlite) { steps in
            try await steps.record("crime-intentional", .yes, from: .year(2024))
            try await steps.record("crime-above-50-90", .no, from: .year(2024))
            let rows = try await steps.town.town.database.read { connection in
                try connection.rows("SELECT * FROM person_fact ORDER BY id")
            }
            let sealed = try rows.map { try $0.value("sealed_details", as: String.self).utf8.count }
            #expect(Set(sealed).count == 1 && rows.count == 2)
            for row in rows {
                #expect(try row.value("value_kind", as: String?.self) == nil)
                #expect(try row.value("from_day", as: String.self).isEmpty)
            }
        }
    }

    private func standIn(for user: User, in town: CaseworkTown) async throws -> User {
        let dilek = try await town.town.add("dilek", roles: [.deputy]).user
        let period = try #require(Period(from: town.today, until: town.today.adding(days: 5)))
        _ = try await town.perform(AppointDeputy(byUser: dilek.id, period: period), by: user)
        return dilek
    }
}
