import Accounts
import AgencyNetwork
import Kernel
import PortableSQL
import Testing

@Suite("Agencies and locations are kept up to date by their owner", .serialized)
struct EntryFormTests {
    @Test("An agency tells more of itself, and is right again for half a year", arguments: Engine.allCases)
    func agency(on engine: Engine) async throws {
        try await DirectoryTown.with(engine) { town in
            _ = try await town.addCourse()
            town.town.town.time.pass(seconds: 250 * 86_400)
            let kept = try await town.agency(by: town.petra)
            #expect(kept.state.isStale(on: town.today))
            try await town.change(kept, to: "Beratung und Kurse", phone: "02999 4", by: town.petra)
            let now = try await town.agency(by: town.petra)
            #expect(
                now.description == "Beratung und Kurse" && now.phone == "02999 4" && now.name == "Caritas"
            )
            #expect(!now.state.isStale(on: town.today) && now.state.confirmedBy == town.petra.id)
            try await town.change(now, to: "Beratung und Kurse", phone: "", by: town.petra)
            #expect(try await town.agency(by: town.petra).phone.isEmpty)
            #expect(try await town.town.audit("ChangeAgencyEntry", .done).count == 2)
        }
    }

    @Test(
        "A location gets another street, and its offers are found in the new town",
        arguments: Engine.allCases
    )
    func location(on engine: Engine) async throws {
        try await DirectoryTown.with(engine) { town in
            _ = try await town.addCourse()
            let kept = try await town.location(by: town.petra)
            var details = kept.details
            (details.street, details.town) = ("Hafenweg 2", "Musterhagen")
            try await town.change(kept, to: details, by: town.petra)
            let now = try await town.location(by: town.petra)
            #expect(now.details == details && now.details.accessibility == "Rampe")
            #expect(now.externalId == kept.externalId)
            #expect(try await town.found(OfferQuestion(town: "Musterhagen")).count == 1)
            #expect(try await town.found(OfferQuestion(town: "Lippfurt")).isEmpty)
            details.street = ""
            await #expect(throws: DirectoryRefusal.placeMissing) {
                try await town.change(now, to: details, by: town.petra)
            }
        }
    }

    @Test(
        "Of two who change the same entry, the second is told and loses nothing",
        arguments: Engine.allCases
    )
    func conflict(on engine: Engine) async throws {
        try await DirectoryTown.with(engine) { town in
            _ = try await town.addCourse()
            let (agency, location) = (
                try await town.agency(by: town.petra), try await town.location(by: town.petra)
            )
            try await town.change(agency, to: "Zuerst", by: town.petra)
            await #expect(throws: ChangedMeanwhile.self) {
                try await town.change(agency, to: "Danach", by: town.coordinator)
            }
            #expect(try await town.agency(by: town.petra).description == "Zuerst")
            try await town.change(location, to: location.details, by: town.petra)
            await #expect(throws: ChangedMeanwhile.self) {
                try await town.change(location, to: location.details, by: town.coordinator)
            }
        }
    }

    @Test(
        "Only its owner and the coordination change it; only the latter gives it away",
        arguments: Engine.allCases
    )
    func owners(on engine: Engine) async throws {
        try await DirectoryTown.with(engine) { town in
            _ = try await town.addCourse()
            let kept = try await town.agency(by: town.petra)
            await #expect(throws: DirectoryRefusal.notOwner) { try await town.agency(by: town.town.meral) }
            await #expect(throws: DirectoryRefusal.notOwner) {
                try await town.change(kept, to: "Fremd", by: town.town.meral)
            }
            await #expect(throws: DirectoryRefusal.notFound) {
                try await town.change(kept, to: "Fremd", by: town.town.viktor)
            }
            let office = DirectoryTown.office
            await #expect(throws: DirectoryRefusal.notOwner) {
                try await town.change(kept, to: "Wir", owner: office, by: town.petra)
            }
            try await town.change(kept, to: "Wir", owner: office, by: town.coordinator)
            #expect(try await town.agency(by: town.town.meral).state.ownerId == office)
            await #expect(throws: DirectoryRefusal.notOwner) { try await town.agency(by: town.petra) }
            #expect(try await town.town.audit("ChangeAgencyEntry", .refused).count == 2)
        }
    }
}

extension DirectoryTown {
    @discardableResult
    fileprivate func agency(by user: User) async throws -> AgencyEntry {
        let read = ReadDirectoryEntry(.agency(Self.welfare))
        guard case .agency(let entry) = try await town.answer(read, for: user).content else {
            throw DirectoryRefusal.notFound
        }
        return entry
    }

    fileprivate func location(by user: User) async throws -> AgencyLocation {
        let kept = try await town.answer(ListKeptEntries(), for: user).entries
        guard let reference = kept.first(where: { $0.kind == .location })?.reference,
            case .location(let found) = try await town.answer(ReadDirectoryEntry(reference), for: user)
                .content
        else { throw DirectoryRefusal.notFound }
        return found
    }

    fileprivate func change(
        _ kept: AgencyEntry,
        to description: String,
        phone: String = "",
        owner: Organisation.ID? = nil,
        by user: User
    ) async throws {
        let change = ChangeAgencyEntry(
            kept.organisationId,
            details: try AgencyDetails(description: description, phone: phone),
            owner: owner,
            expected: kept.revision
        )
        try await town.perform(change, by: user)
    }

    fileprivate func change(
        _ kept: AgencyLocation,
        to details: LocationDetails,
        by user: User
    ) async throws {
        try await town.perform(ChangeLocation(kept.id, details: details, expected: kept.revision), by: user)
    }
}
