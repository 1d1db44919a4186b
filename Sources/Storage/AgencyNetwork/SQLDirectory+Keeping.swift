import AgencyNetwork
import Kernel
import PortableSQL

extension SQLDirectory {
    func keptEntries(of owner: Organisation.ID?, after last: KeptEntry?, limit: Int) throws -> [KeptEntry] {
        let mine: Statement = owner.map { "AND owner_id = \($0.text)" } ?? ""
        let place: Statement =
            last.map {
                "WHERE (kept.review_on, kept.kind, kept.id) > (\($0.reviewOn.iso), \($0.kind.rawValue), \($0.id))"
            } ?? ""
        return try connection.rows(
            """
            SELECT kept.kind, kept.id, kept.name, organisation.name AS owner_name, kept.review_on, kept.confirmed_on,
                (SELECT count(*) FROM directory_correction
                    WHERE offer_id = kept.id AND settled_on IS NULL) AS corrections
            FROM (
                SELECT 'offer' AS kind, id, name, owner_id, review_on, confirmed_on FROM service_offer
                WHERE municipality_id = \(municipality.text) AND status <> 'defunct' \(mine)
                UNION ALL
                SELECT 'agency', organisation_id, name, owner_id, review_on, confirmed_on FROM agency_entry
                WHERE municipality_id = \(municipality.text) \(mine)
                UNION ALL
                SELECT 'location', id, name, owner_id, review_on, confirmed_on FROM agency_location
                WHERE municipality_id = \(municipality.text) \(mine)
            ) kept JOIN organisation ON organisation.id = kept.owner_id
            \(place) ORDER BY kept.review_on, kept.kind, kept.id LIMIT \(limit)
            """
        ).map { try $0.decode() }
    }

    func importedTerms() throws -> (taxonomies: [Record], terms: [Record]) {
        let rows = try connection.rows(
            """
            SELECT kind, content FROM directory_term WHERE municipality_id = \(municipality.text)
            ORDER BY kind, external_id
            """
        )
        let isTaxonomy = try rows.map { try $0.value("kind", as: String.self) == "taxonomy" }
        let records = try rows.map { try $0.record() }
        let sorted = zip(isTaxonomy, records)
        return (sorted.filter(\.0).map(\.1), sorted.filter { !$0.0 }.map(\.1))
    }

    func put(taxonomies: [Record], terms: [Record]) throws {
        for (kind, records) in [("taxonomy", taxonomies), ("term", terms)] {
            for record in records {
                try connection.execute(
                    """
                    INSERT INTO directory_term (municipality_id, external_id, kind, name, content)
                    VALUES (\(municipality.text), \(record.id), \(kind), \(record.text("name") ?? ""), \(record.json()))
                    ON CONFLICT (municipality_id, kind, external_id)
                    DO UPDATE SET name = excluded.name, content = excluded.content
                    """
                )
            }
        }
    }

    func add(_ correction: ProposedCorrection) throws {
        try connection.execute(
            """
            INSERT INTO directory_correction (id, municipality_id, offer_id, text, proposed_by, proposed_by_name,
                proposed_on)
            VALUES (\(correction.id.text), \(municipality.text), \(correction.offerId.text), \(correction.text),
                \(correction.proposedBy.text), \(correction.proposedByName), \(correction.proposedOn.iso))
            """
        )
    }

    func corrections(of offer: ServiceOffer.ID) throws -> [ProposedCorrection] {
        try connection.rows(
            """
            SELECT id, offer_id, text, proposed_by, proposed_by_name, proposed_on FROM directory_correction
            WHERE offer_id = \(offer.text) AND municipality_id = \(municipality.text) AND settled_on IS NULL
            ORDER BY id
            """
        ).map { try $0.decode() }
    }

    func settle(_ correction: ProposedCorrection, by user: User, on day: Day) throws {
        try connection.change(
            """
            UPDATE directory_correction SET settled_by = \(user.id.text), settled_on = \(day.iso)
            WHERE id = \(correction.id.text) AND municipality_id = \(municipality.text) AND settled_on IS NULL
            """,
            of: Subject("serviceOffer", correction.offerId)
        )
    }
}
