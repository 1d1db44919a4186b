import AgencyNetwork
import Casework
import Kernel
import PortableSQL
import Testing

@Suite("An agreement between two agencies is kept with its paper, reviewed and ended")
struct AgreementTests {
    private static let paper = Array("%PDF-1.7 unterschrieben".utf8)

    @Test(
        "Filed by coordination with its paper, it is read by those who see figures",
        arguments: Engine.allCases
    )
    func filed(on engine: Engine) async throws {
        try await DistrictTown.with(engine) { district in
            let town = district.casework
            let kept = try await town.perform(try filing(on: town.today), by: town.coordinator)
            let seen = try await town.answer(ReadAgreements(), for: district.townCoordination)
            #expect(
                seen.inForce(between: Agency.ID("welfare-town"), and: Agency.ID("office-town")).map(\.title)
                    == ["Ohne Lücke"]
            )
            let paper = try await town.answer(ReadAgreementPaper(kept.id), for: district.townCoordination)
            #expect(paper.bytes == Self.paper)
            await #expect(throws: PermissionRefusal.self) {
                try await town.answer(ReadAgreements(), for: town.meral)
            }
            let elsewhere = try await town.answer(ReadAgreements(), for: try await stranger(district))
            #expect(elsewhere.all.isEmpty)
        }
    }

    @Test("The second of two editors is told, and keeps nothing half", arguments: Engine.allCases)
    func editors(on engine: Engine) async throws {
        try await DistrictTown.with(engine) { district in
            let town = district.casework
            let kept = try await town.perform(try filing(on: town.today), by: town.coordinator)
            let better = try details("Besser", on: town.today, paper: nil)
            let change = ChangeAgreement(kept.id, details: better, expected: kept.revision)
            _ = try await town.perform(change, by: town.coordinator)
            await #expect(throws: ChangedMeanwhile.self) {
                try await town.perform(change, by: town.coordinator)
            }
            let paper = try await town.answer(ReadAgreementPaper(kept.id), for: town.coordinator)
            #expect(paper.bytes == Self.paper)
        }
    }

    @Test("Ended, it stays to be read and is no longer changed", arguments: Engine.allCases)
    func ended(on engine: Engine) async throws {
        try await DistrictTown.with(engine) { district in
            let town = district.casework
            let kept = try await town.perform(try filing(on: town.today), by: town.coordinator)
            let end = EndAgreement(kept.id, expected: kept.revision)
            let ended = try await town.perform(end, by: town.coordinator)
            await #expect(throws: AgreementRefusal.ended) {
                let details = try details("Zu spät", on: town.today, paper: nil)
                let change = ChangeAgreement(kept.id, details: details, expected: ended.revision)
                _ = try await town.perform(change, by: town.coordinator)
            }
            let all = try await town.answer(ReadAgreements(), for: town.coordinator)
            #expect(all.all.map(\.endedOn) == [town.today])
        }
    }

    @Test("Only a PDF of a reasonable size is a paper, and an agreement needs two agencies")
    func refused() throws {
        #expect(throws: AgreementRefusal.paperIsNoPDF) { try AgreementPaper(name: "x.pdf", bytes: [1, 2]) }
        #expect(throws: AgreementRefusal.paperTooLarge) {
            try AgreementPaper(name: "x.pdf", bytes: Self.paper + [UInt8](repeating: 0, count: 10_485_760))
        }
    }

    private func filing(on day: Day) throws -> AddAgreement {
        AddAgreement(
            from: Agency.ID("office-town"),
            to: Agency.ID("welfare-town"),
            details: try details(
                "Ohne Lücke",
                on: day,
                paper: AgreementPaper(name: "v.pdf", bytes: Self.paper)
            )
        )
    }

    private func details(_ title: String, on day: Day, paper: AgreementPaper?) throws -> AgreementDetails {
        try AgreementDetails(title: title, terms: "", concludedOn: day, reviewOn: nil, paper: paper)
    }

    private func stranger(_ district: DistrictTown) async throws -> User {
        let viktor = district.casework.viktor
        return User(
            id: viktor.id,
            municipality: viktor.municipality,
            organisation: viktor.organisation,
            name: viktor.name,
            roles: [.coordination]
        )
    }
}
