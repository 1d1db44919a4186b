import Accounts
import AgencyNetwork
import Casework
import Insight
import Kernel
import PortableSQL
import Testing

@Suite("An organisation's coordination sees figures and staff as far as it reaches, and never a file")
struct ReachTests {
    @Test("A town counts its people and the cases of its staff", arguments: Engine.allCases)
    func townCounts(on engine: Engine) async throws {
        try await DistrictTown.with(engine) { district in
            try await district.open(5, in: "Ebbeloh", by: district.casework.paula)
            try await district.open(10, in: "Sandrade", by: district.casework.paula)
            try await district.open(15, in: "Sandrade", by: district.townCaseManager)
            #expect(try await district.openCases(for: district.townCoordination) == 5 + 15)
            #expect(try await district.openCases(for: district.welfareCoordination) == 5 + 10)
            #expect(try await district.openCases(for: district.casework.coordinator) == 5 + 10 + 15)
        }
    }

    @Test("The cohorts of pathways are counted within the reach as well", arguments: Engine.allCases)
    func cohorts(on engine: Engine) async throws {
        try await DistrictTown.with(engine) { district in
            try await district.open(5, in: "Ebbeloh", by: district.casework.paula)
            try await district.open(10, in: "Sandrade", by: district.casework.meral)
            #expect(try await district.people(for: district.townCoordination) == 5)
            #expect(try await district.people(for: district.welfareCoordination) == 5)
            #expect(try await district.people(for: district.casework.coordinator) == 5 + 10)
        }
    }

    @Test("Who sits on the board sees what the board decides on", arguments: Engine.allCases)
    func boardCounts(on engine: Engine) async throws {
        try await DistrictTown.with(engine) { district in
            try await district.open(10, in: "Ebbeloh", by: district.casework.meral)
            let member = try await district.add("bruno", at: "welfare-town", [.boardMember])
            #expect(try await district.openCases(for: member) == 10)
        }
    }

    @Test("Staff, their shares and deputies are arranged within the reach only", arguments: Engine.allCases)
    func staff(on engine: Engine) async throws {
        try await DistrictTown.with(engine) { district in
            let town = district.casework
            let team = try await town.answer(ReadTeam(), for: district.welfareCoordination)
            #expect(team.workloads.map(\.id) == [town.paula.id])
            let all = try await town.answer(ReadTeam(), for: town.coordinator)
            #expect(Set(all.workloads.map(\.id)).isSuperset(of: [town.paula.id, town.meral.id]))
            let days = try #require(Period(from: town.today, until: town.today.adding(days: 3)))
            await #expect(throws: AccountRefusal.notFound) {
                let foreign = ArrangeDeputy(forUser: town.meral.id, byUser: town.jonas.id, period: days)
                _ = try await town.perform(foreign, by: district.welfareCoordination)
            }
            let arranged = ArrangeDeputy(forUser: town.meral.id, byUser: town.jonas.id, period: days)
            let deputy = try await town.perform(arranged, by: town.coordinator)
            await #expect(throws: DeputyRefusal.notFound) {
                try await town.perform(EndDeputyship(deputy: deputy.id), by: district.welfareCoordination)
            }
        }
    }

    @Test("Supervision of the district opens no file of a welfare organisation", arguments: Engine.allCases)
    func supervision(on engine: Engine) async throws {
        try await DistrictTown.with(engine) { district in
            let town = district.casework
            let foreign = try await district.open(1, in: "Ebbeloh", by: town.paula)[0]
            let own = try await district.open(1, in: "Ebbeloh", by: town.meral)[0]
            let eva = try await district.add("eva", at: "office-town", [.supervision])
            await #expect(throws: CaseAccessRefusal.noSuchNumber) {
                try await town.perform(district.opening(foreign), by: eva)
            }
            _ = try await town.perform(district.opening(own), by: eva)
            let refused = try await town.audit("OpenUnderSupervision", .refused)
            #expect(refused.map(\.user) == [eva.id])
        }
    }

    @Test("Coordination sees no file, however far it reaches", arguments: Engine.allCases)
    func noFiles(on engine: Engine) async throws {
        try await DistrictTown.with(engine) { district in
            let town = district.casework
            let file = try await district.open(1, in: "Ebbeloh", by: town.paula)[0]
            for user in [district.townCoordination, district.welfareCoordination, town.coordinator] {
                await #expect(throws: PermissionRefusal.self) {
                    try await town.answer(ReadCase(file.id), for: user)
                }
            }
        }
    }

    @Test(
        "The reach is set by the administration; the second of two editors is told",
        arguments: Engine.allCases
    )
    func editors(on engine: Engine) async throws {
        try await DistrictTown.with(engine) { district in
            let town = district.casework
            let office = Agency.ID("welfare-town")
            let widen = SetReach(of: office, town: "", reach: .municipality, expected: .first)
            _ = try await town.perform(widen, by: TestTown.administrator(of: "town"))
            try await district.open(10, in: "Sandrade", by: town.meral)
            #expect(try await district.openCases(for: district.welfareCoordination) == 10)
            await #expect(throws: ChangedMeanwhile.self) {
                try await town.perform(widen, by: TestTown.administrator(of: "town"))
            }
            await #expect(throws: ReachRefusal.notFound) {
                try await town.perform(widen, by: TestTown.administrator(of: "other"))
            }
            await #expect(throws: ReachRefusal.unknownTown) {
                let lost = SetReach(of: office, town: "Atlantis", reach: .town, expected: Revision(2))
                _ = try await town.perform(lost, by: TestTown.administrator(of: "town"))
            }
        }
    }
}
