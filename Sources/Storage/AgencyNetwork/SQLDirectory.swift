import AgencyNetwork
import Casework
import Kernel
import PortableSQL

/// The directory in SQL: offers with their search keys; agencies and locations are in its extensions.
struct SQLDirectory: DirectoryStore {
    let connection: any Connection
    let municipality: Municipality.ID
    let profile: DirectoryProfile
    let vocabulary: DirectoryVocabulary
    let known = KnownWords()

    /// What was written already in this transaction, so that an import does not write it a thousand times.
    final class KnownWords {
        var words: Set<String> = []
    }

    init(connection: any Connection, municipality: Municipality.ID, profile: CaseworkProfile) {
        self.connection = connection
        self.municipality = municipality
        self.profile = profile.directory ?? DirectoryProfile()
        let domains = profile.domains.filter(\.isOffered).map { entry in
            DirectoryProfile.Term(code: entry.code, de: entry.de, en: entry.en)
        }
        vocabulary = DirectoryVocabulary(domains: domains, profile: self.profile)
    }

    private var search: OfferSearch { OfferSearch(connection: connection, municipality: municipality.text) }

    func serviceOffer(_ id: ServiceOffer.ID) throws -> ServiceOffer? {
        try connection.first(
            "SELECT * FROM service_offer WHERE id = \(id.text) AND municipality_id = \(municipality.text)"
        )?.serviceOffer()
    }

    func offer(external id: String) throws -> ServiceOffer? {
        try connection.first(
            "SELECT * FROM service_offer WHERE external_id = \(id) AND municipality_id = \(municipality.text)"
        )?.serviceOffer()
    }

    func searchOffers(
        _ question: OfferQuestion,
        after last: ServiceOffer.ID?,
        limit: Int
    ) throws -> [FoundOffer] {
        let place = try last.flatMap(place)
        let found = try search.find(question, after: place, limit: limit)
        let agencies = try agencyNames(of: found)
        let offers = try offers(found)
        let towns = try towns(of: offers)
        return offers.map { offer in
            FoundOffer(
                offer: offer,
                agency: agencies[offer.id.text] ?? "",
                towns: towns[offer.id.text] ?? []
            )
        }
    }

    func offers(_ question: OfferQuestion, from offset: Int, limit: Int) throws -> [ServiceOffer] {
        try offers(search.find(question, after: nil, offset: offset, limit: limit))
    }

    func count(_ question: OfferQuestion) throws -> Int { try search.count(question) }

    func offers(of organisation: Organisation.ID) throws -> [ServiceOffer] {
        try connection.rows(
            """
            SELECT * FROM service_offer
            WHERE organisation_id = \(organisation.text) AND municipality_id = \(municipality.text)
            ORDER BY sort_key, id
            """
        ).map { try $0.serviceOffer() }
    }

    private func offers(_ ids: [String]) throws -> [ServiceOffer] {
        let rows = try connection.rows(
            "SELECT * FROM service_offer WHERE id IN (\(list: ids)) ORDER BY sort_key, id"
        )
        return try rows.map { try $0.serviceOffer() }
    }

    private func place(of id: ServiceOffer.ID) throws -> OfferSearch.Place? {
        try connection.first(
            "SELECT sort_key FROM service_offer WHERE id = \(id.text) AND municipality_id = \(municipality.text)"
        ).map { OfferSearch.Place(sortKey: try $0.value("sort_key"), id: id.text) }
    }

    private func agencyNames(of ids: [String]) throws -> [String: String] {
        let rows = try connection.rows(
            """
            SELECT service_offer.id, organisation.name FROM service_offer
            JOIN organisation ON organisation.id = service_offer.organisation_id
            WHERE service_offer.id IN (\(list: ids))
            """
        )
        let names = try rows.map {
            (try $0.value("id", as: String.self), try $0.value("name", as: String.self))
        }
        return Dictionary(names) { first, _ in first }
    }

    /// The towns of each offer's locations, by the offer's identifier.
    func towns(of offers: [ServiceOffer]) throws -> [String: [String]] {
        let places = Set(offers.flatMap(\.places))
        guard !places.isEmpty else { return [:] }
        let rows = try connection.rows(
            """
            SELECT external_id, town FROM agency_location
            WHERE municipality_id = \(municipality.text) AND external_id IN (\(list: places))
            """
        )
        let known = try rows.map {
            (try $0.value("external_id", as: String.self), try $0.value("town", as: String.self))
        }
        let towns = Dictionary(known) { first, _ in first }
        return Dictionary(
            offers.map { offer in
                (offer.id.text, Set(offer.places.compactMap { towns[$0] }.filter { !$0.isEmpty }).sorted())
            }
        ) { first, _ in first }
    }
}
