import Accounts
import Casework
import Kernel
import PortableSQL
import Testing

@Suite("Somebody stands in for a colleague of the same organisation, for some days", .serialized)
struct DeputyTests {
    @Test("Another organisation cannot stand in, whoever asks for it", arguments: Engine.allCases)
    func otherOrganisation(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let days = Period(town.today)
            await #expect(throws: DeputyRefusal.otherOrganisation) {
                try await town.perform(AppointDeputy(byUser: town.paula.id, period: days), by: town.meral)
            }
            let arrange = ArrangeDeputy(forUser: town.meral.id, byUser: town.paula.id, period: days)
            await #expect(throws: DeputyRefusal.otherOrganisation) {
                try await town.perform(arrange, by: town.coordinator)
            }
            #expect(await !town.sees(file.id, town.paula))
        }
    }

    @Test(
        "Coordination arranges a deputy for somebody ill and sees no case by it",
        arguments: Engine.allCases
    )
    func arranged(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let arrange = ArrangeDeputy(
                forUser: town.meral.id,
                byUser: town.jonas.id,
                period: Period(town.today)
            )
            let deputy = try await town.perform(arrange, by: town.coordinator)
            #expect(await town.sees(file.id, town.jonas))
            #expect(await !town.sees(file.id, town.coordinator))
            let standing = try await town.answer(ReadStanding(), for: town.jonas)
            #expect(standing.standIns.standingIn.map(\.forName) == ["Meral"])
            try await town.perform(EndDeputyship(deputy: deputy.id), by: town.coordinator)
            #expect(await !town.sees(file.id, town.jonas))
            await #expect(throws: PermissionRefusal.missing(.organiseStaff)) {
                try await town.perform(arrange, by: town.paula)
            }
        }
    }

    @Test("Who arranges cannot make themselves the deputy", arguments: Engine.allCases)
    func oneself(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let both = try await town.town.add("both", roles: [.coordination, .caseManager]).user
            let arrange = ArrangeDeputy(forUser: town.meral.id, byUser: both.id, period: Period(town.today))
            await #expect(throws: DeputyRefusal.arrangedForOneself) {
                try await town.perform(arrange, by: both)
            }
        }
    }
}
