import Accounts
import AgencyNetwork
import Foundation
import Kernel
import PortableSQL
import Storage
import TestSupport

/// A town whose agencies offer something, with who keeps what.
struct DirectoryTown {
    let town: CaseworkTown
    /// Works for a welfare organisation as a partner.
    let petra: User

    var today: Day { town.today }
    var coordinator: User { town.coordinator }

    static let welfare = Organisation.ID("welfare-town")
    static let office = Organisation.ID("office-town")

    static func with(_ engine: Engine, _ body: (DirectoryTown) async throws -> Void) async throws {
        try await CaseworkTown.with(engine) { town in
            let petra = User(
                id: town.paula.id,
                municipality: town.paula.municipality,
                organisation: town.paula.organisation,
                name: "Petra",
                roles: [.partner]
            )
            try await body(DirectoryTown(town: town, petra: petra))
        }
    }

    static func course() -> OfferDetails {
        var details = OfferDetails(
            OfferWords(name: "Deutschkurs für Mütter", description: "Vormittags, mit Betreuung")
        )
        details.domains = ["language", "family"]
        details.languages = ["de", "ar"]
        details.eligibility.statuses = [.toleration, .protection]
        (details.eligibility.ageFrom, details.eligibility.ageUntil) = (18, 65)
        details.eligibility.towns = ["Ebbeloh"]
        details.eligibility.languageLevel = "A1"
        details.documents = ["Ausweis"]
        details.funding = ["Land"]
        details.capacity = OfferCapacity(places: 20, free: 3, waitingDays: 14)
        details.contacts = [ContactPoint(name: "Rana Sayed", role: "Leitung", phone: "02999 1")]
        details.hours = [
            OpeningHours([.monday, .thursday], opens: "09:00", closes: "11:30"),
            OpeningHours(exception: Day(iso: "2026-12-24").map { Period($0) }, note: "geschlossen"),
        ]
        details.translations = ["ar": OfferWords(name: "دورة اللغة", description: "صباحا")]
        (details.website, details.email, details.phone) = ("https://a.example", "a@a.example", "02999 2")
        return details
    }

    static let place = OfferPlace.new(
        LocationDetails(street: "Markt 1", postalCode: "59998", town: "Lippfurt", accessibility: "Rampe")
    )

    func addCourse(by user: User? = nil) async throws -> ServiceOffer {
        try await town.perform(
            AddOffer(organisation: Self.welfare, details: Self.course(), place: Self.place),
            by: user ?? petra
        )
    }

    func found(_ question: OfferQuestion, by user: User? = nil) async throws -> [String] {
        try await town.answer(SearchOffers(question), for: user ?? town.meral).found.map(\.offer.name)
    }
}
