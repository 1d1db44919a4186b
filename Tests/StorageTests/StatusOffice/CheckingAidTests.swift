import Kernel
import Pathways
import PortableSQL
import ResourceLibrary
import StatusOffice
import Testing

@Suite("The checking aid of an office knows only what the office entered", .serialized)
struct CheckingAidTests {
    @Test(
        "Own facts are kept sealed, make up the situation, and are taken away again",
        arguments: Engine.allCases
    )
    func facts(on engine: Engine) async throws {
        try await RegisterTown.with(engine) { town in
            let procedure = try await town.open()
            let years = town.today.adding(days: -2000)
            let entries = [
                try OfficeFactEntry(.entered(.day(years)), proof: .proven),
                try OfficeFactEntry(.status(.duldung60a), from: .day(years), proof: .proven),
                try OfficeFactEntry(.no("convictions"), from: .day(town.today), source: "BZR"),
            ]
            var kept: [OfficeFact] = []
            for entry in entries {
                let enter = EnterOfficeFact(procedure: procedure.id, entry: entry)
                kept.append(try await town.perform(enter, by: town.ines))
            }
            let aid = try await town.answer(ReadCheckingAid(procedure.id), for: town.imke)
            #expect(aid.facts == kept)
            let situation = aid.situation(FactCatalogue([]))
            #expect(situation.born == procedure.applicant.birth && situation.entered == .day(years))
            #expect(situation.statuses.map(\.title) == [.duldung60a])
            #expect(situation.facts["convictions"]?.map(\.value) == [.no])
            let plain = try await town.town.town.number(
                "SELECT COUNT(*) AS number FROM office_fact WHERE sealed_details LIKE '%BZR%'"
            )
            #expect(plain == 0)
            try await town.perform(
                RemoveOfficeFact(procedure: procedure.id, fact: kept[2].id),
                by: town.ines
            )
            #expect(try await town.answer(ReadCheckingAid(procedure.id), for: town.ines).facts.count == 2)
        }
    }

    @Test("Another office reads, enters and removes nothing", arguments: Engine.allCases)
    func strangers(on engine: Engine) async throws {
        try await RegisterTown.with(engine) { town in
            let procedure = try await town.open()
            let entry = try OfficeFactEntry(.status(.duldung60a), from: .day(town.today))
            let enter = EnterOfficeFact(procedure: procedure.id, entry: entry)
            let fact = try await town.perform(enter, by: town.ines)
            await #expect(throws: ProcedureRefusal.notFound) {
                try await town.answer(ReadCheckingAid(procedure.id), for: town.nils)
            }
            await #expect(throws: ProcedureRefusal.notFound) { try await town.perform(enter, by: town.nils) }
            await #expect(throws: ProcedureRefusal.notFound) {
                try await town.perform(
                    RemoveOfficeFact(procedure: procedure.id, fact: fact.id),
                    by: town.nils
                )
            }
            await #expect(throws: PermissionRefusal.missing(.keepRegister)) {
                try await town.answer(ReadCheckingAid(procedure.id), for: town.town.meral)
            }
        }
    }
}
