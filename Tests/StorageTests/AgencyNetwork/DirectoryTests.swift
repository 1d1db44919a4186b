import Accounts
import AgencyNetwork
import Kernel
import PortableSQL
import Testing

@Suite("The directory tells who offers what, and who answers for it", .serialized)
struct DirectoryTests {
    @Test("An offer is kept with everything it says", arguments: Engine.allCases)
    func kept(on engine: Engine) async throws {
        try await DirectoryTown.with(engine) { town in
            let offer = try await town.addCourse()
            let picture = try await town.town.answer(ReadOffer(offer.id), for: town.town.meral)
            #expect(picture.offer.details == DirectoryTown.course())
            #expect(picture.agency.name == "Caritas")
            #expect(picture.locations.map(\.details.accessibility) == ["Rampe"])
            #expect(picture.offer.state.ownerId == DirectoryTown.welfare)
        }
    }

    @Test(
        "It is found by need, domain, town, language and status, in every language it is told in",
        arguments: Engine.allCases
    )
    func searches(on engine: Engine) async throws {
        try await DirectoryTown.with(engine) { town in
            _ = try await town.addCourse()
            let name = ["Deutschkurs für Mütter"]
            for question in [
                OfferQuestion(), OfferQuestion(text: "deutschk"), OfferQuestion(text: "Betreuungen"),
                OfferQuestion(text: "Caritas Lippfurt"), OfferQuestion(text: "دورة"),
                OfferQuestion(text: "Sprache"),
                OfferQuestion(domain: "family"), OfferQuestion(town: "Lippfurt"),
                OfferQuestion(language: "ar"),
                OfferQuestion(status: .toleration),
                OfferQuestion(text: "mütter deutschkurs", domain: "language", status: .protection),
            ] {
                #expect(try await town.found(question) == name, "\(question)")
            }
            for question in [
                OfferQuestion(text: "Schwimmen"), OfferQuestion(domain: "work"),
                OfferQuestion(town: "Ebbeloh"),
                OfferQuestion(language: "uk"), OfferQuestion(status: .euCitizen),
                OfferQuestion(text: "deutschkurs schwimmen"),
            ] {
                #expect(try await town.found(question).isEmpty, "\(question)")
            }
        }
    }

    @Test(
        "What nobody confirms for months is stale; one press confirms all languages",
        arguments: Engine.allCases
    )
    func stale(on engine: Engine) async throws {
        try await DirectoryTown.with(engine) { town in
            let offer = try await town.addCourse()
            #expect(!offer.state.isStale(on: town.today))
            town.town.town.time.pass(seconds: 200 * 86_400)
            let kept = try await town.town.answer(ListKeptEntries(), for: town.petra)
            #expect(
                kept.entries.filter { $0.isStale(on: kept.today) }.count == 3,
                "offer, agency and location"
            )
            _ = try await town.town.perform(ConfirmEntry(.offer(offer.id)), by: town.petra)
            let now = try await town.town.answer(ReadOffer(offer.id), for: town.petra)
            #expect(!now.offer.state.isStale(on: town.today))
            #expect(now.offer.details == offer.details, "nothing else changed, in no language")
            let after = try await town.town.answer(ListKeptEntries(), for: town.petra)
            #expect(after.entries.last?.kind == .offer, "the longest unconfirmed come first")
        }
    }

    @Test("Of two who change an offer at the same time, the second is told", arguments: Engine.allCases)
    func conflict(on engine: Engine) async throws {
        try await DirectoryTown.with(engine) { town in
            let offer = try await town.addCourse()
            var details = offer.details
            details.words.name = "Deutsch am Morgen"
            let change = ChangeOffer(offer.id, details: details, place: .none, expected: offer.revision)
            try await town.town.perform(change, by: town.petra)
            await #expect(throws: ChangedMeanwhile.self) {
                try await town.town.perform(change, by: town.coordinator)
            }
            #expect(try await town.found(OfferQuestion(text: "Morgen")) == ["Deutsch am Morgen"])
            #expect(
                try await town.found(OfferQuestion(text: "Lippfurt")).isEmpty,
                "it is not given there any more"
            )
        }
    }

    @Test("An offer that has ended is found no more and can still be read", arguments: Engine.allCases)
    func retired(on engine: Engine) async throws {
        try await DirectoryTown.with(engine) { town in
            let offer = try await town.addCourse()
            try await town.town.perform(RetireOffer(offer.id, expected: offer.revision), by: town.petra)
            #expect(try await town.found(OfferQuestion()).isEmpty)
            let picture = try await town.town.answer(ReadOffer(offer.id), for: town.town.meral)
            #expect(picture.offer.status == .defunct)
        }
    }

    @Test(
        "Only the owner and coordination change an entry; others send a correction; another municipality sees nothing",
        arguments: Engine.allCases
    )
    func privacy(on engine: Engine) async throws {
        try await DirectoryTown.with(engine) { town in
            let offer = try await town.addCourse()
            let change = ChangeOffer(offer.id, details: offer.details, place: .none, expected: .first)
            await #expect(throws: DirectoryRefusal.notOwner) {
                try await town.town.perform(change, by: town.town.meral)
            }
            let refused = try await town.town.audit("ChangeOffer", .refused)
            #expect(refused.map(\.user) == [town.town.meral.id], "the attempt is in the log")
            await #expect(throws: DirectoryRefusal.notFound) {
                try await town.town.answer(ReadOffer(offer.id), for: town.town.viktor)
            }
            #expect(try await town.found(OfferQuestion(), by: town.town.viktor).isEmpty)
            await #expect(throws: PermissionRefusal.missing(.keepWholeDirectory)) {
                try await town.town.perform(ImportDirectory(DirectoryContent()), by: town.petra)
            }
            await #expect(throws: DirectoryRefusal.notOwner) {
                try await town.town.perform(
                    AddOffer(organisation: DirectoryTown.office, details: DirectoryTown.course()),
                    by: town.petra
                )
            }
            try await town.town.perform(
                ProposeCorrection(to: offer.id, text: "Neue Nummer"),
                by: town.town.meral
            )
            let picture = try await town.town.answer(ReadOffer(offer.id), for: town.petra)
            #expect(picture.corrections.map(\.text) == ["Neue Nummer"])
            let theirs = try await town.town.answer(ReadOffer(offer.id), for: town.town.jonas)
            #expect(theirs.corrections.isEmpty && !theirs.mayChange)
        }
    }
}
