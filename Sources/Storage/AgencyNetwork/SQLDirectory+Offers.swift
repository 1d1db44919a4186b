import AgencyNetwork
import Casework
import Kernel
import PortableSQL

extension SQLDirectory {
    private static let columns = [
        "id", "municipality_id", "organisation_id", "external_id", "name", "sort_key", "status", "content",
        "modified_at", "owner_id", "review_on", "confirmed_on", "confirmed_by", "revision",
    ]

    func add(_ offers: [ServiceOffer]) throws {
        guard !offers.isEmpty else { return }
        try connection.insert(into: "service_offer", columns: Self.columns, rows: offers.map(row))
        try index(offers)
    }

    func save(_ offer: ServiceOffer, expected: Revision) throws {
        let state = offer.state
        try connection.change(
            """
            UPDATE service_offer
            SET organisation_id = \(offer.organisationId.text), name = \(offer.name), sort_key = \(sortKey(offer)),
                status = \(offer.status.rawValue), content = \(offer.record.json()),
                modified_at = \(modified(offer)), owner_id = \(state.ownerId.text),
                review_on = \(state.reviewOn.iso), confirmed_on = \(state.confirmedOn.iso),
                confirmed_by = \(state.confirmedBy?.text), revision = \(offer.revision.number)
            WHERE id = \(offer.id.text) AND municipality_id = \(municipality.text)
                AND revision = \(expected.number)
            """,
            of: Subject("serviceOffer", offer.id)
        )
        try reindex([offer])
    }

    private func row(_ offer: ServiceOffer) -> [SQLValue] {
        let state = offer.state
        return [
            .text(offer.id.text), .text(municipality.text), .text(offer.organisationId.text),
            .text(offer.externalId), .text(offer.name), .text(sortKey(offer)), .text(offer.status.rawValue),
            .text(offer.record.json()), .integer(modified(offer)), .text(state.ownerId.text),
            .text(state.reviewOn.iso), .text(state.confirmedOn.iso),
            state.confirmedBy.map { .text($0.text) } ?? .null,
            .integer(Int64(offer.revision.number)),
        ]
    }

    private func sortKey(_ offer: ServiceOffer) -> String { SortKey.german(offer.name) }

    // What does not say when it was changed last was changed when it was confirmed last.
    private func modified(_ offer: ServiceOffer) -> Int64 {
        let said = offer.record.text("last_modified").flatMap(Instant.init(isoText:))
        return said?.microseconds ?? Int64(offer.state.confirmedOn.number) * 86_400_000_000
    }

    /// Makes the keys of offers anew, after they or what they are found by changed.
    func reindex(_ offers: [ServiceOffer]) throws {
        let ids = offers.map(\.id.text)
        try connection.execute("DELETE FROM service_offer_key WHERE offer_id IN (\(list: ids))")
        try connection.execute("DELETE FROM service_offer_place WHERE offer_id IN (\(list: ids))")
        try index(offers)
    }

    private func index(_ offers: [ServiceOffer]) throws {
        let towns = try towns(of: offers)
        let agencies = try agencyNames(Set(offers.map(\.organisationId.text)))
        var rows: [[SQLValue]] = []
        var words: Set<String> = []
        for offer in offers {
            let keys = OfferKeys(
                of: offer,
                agency: agencies[offer.organisationId.text] ?? "",
                towns: towns[offer.id.text] ?? [],
                vocabulary
            )
            words.formUnion(keys.words)
            let sortKey = sortKey(offer)
            rows += keys.all.sorted().map { key in
                [.text(municipality.text), .text(key), .text(sortKey), .text(offer.id.text)]
            }
        }
        try connection.insert(
            into: "service_offer_key",
            columns: ["municipality_id", "key", "sort_key", "offer_id"],
            rows: rows
        )
        try learn(words)
        try keepPlaces(of: offers)
    }

    private func keepPlaces(of offers: [ServiceOffer]) throws {
        let rows = offers.flatMap { offer in
            offer.record.list("service_at_locations").map { place -> [SQLValue] in
                [
                    .text(municipality.text), .text(place.id), .text(offer.id.text),
                    .text(place.text("location_id") ?? ""),
                ]
            }
        }
        try connection.insert(
            into: "service_offer_place",
            columns: ["municipality_id", "external_id", "offer_id", "location_external_id"],
            rows: rows
        )
    }

    private func learn(_ words: Set<String>) throws {
        for word in words.subtracting(known.words).sorted() {
            try connection.execute(
                """
                INSERT INTO service_offer_word (municipality_id, beginning, word)
                VALUES (\(municipality.text), \(OfferKeys.beginning(of: word)), \(word)) ON CONFLICT DO NOTHING
                """
            )
        }
        known.words.formUnion(words)
    }

    private func agencyNames(_ ids: Set<String>) throws -> [String: String] {
        let rows = try connection.rows("SELECT id, name FROM organisation WHERE id IN (\(list: ids))")
        let names = try rows.map {
            (try $0.value("id", as: String.self), try $0.value("name", as: String.self))
        }
        return Dictionary(names) { first, _ in first }
    }
}
