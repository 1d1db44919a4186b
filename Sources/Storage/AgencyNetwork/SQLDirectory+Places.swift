import AgencyNetwork
import Kernel
import PortableSQL

extension SQLDirectory {
    func everyOffer(after last: ServiceOffer.ID?, limit: Int) throws -> [ServiceOffer] {
        try connection.rows(
            """
            SELECT * FROM service_offer WHERE municipality_id = \(municipality.text) AND id > \(last?.text ?? "")
            ORDER BY id LIMIT \(limit)
            """
        ).map { try $0.serviceOffer() }
    }

    func offers(at location: String) throws -> [ServiceOffer] {
        try connection.rows(
            """
            SELECT service_offer.* FROM service_offer_place
            JOIN service_offer ON service_offer.id = service_offer_place.offer_id
            WHERE service_offer_place.municipality_id = \(municipality.text) AND location_external_id = \(location)
            """
        ).map { try $0.serviceOffer() }
    }

    func places(from offset: Int, limit: Int) throws -> [OfferAtPlace] {
        try connection.rows(
            """
            SELECT place.external_id AS place_id, service_offer.* FROM service_offer_place place
            JOIN service_offer ON service_offer.id = place.offer_id
            WHERE place.municipality_id = \(municipality.text)
                AND service_offer.status IN ('active', 'temporarily closed')
            ORDER BY place.external_id, place.offer_id LIMIT \(limit) OFFSET \(offset)
            """
        ).map { OfferAtPlace(offer: try $0.serviceOffer(), placeId: try $0.value("place_id")) }
    }

    func place(external id: String) throws -> OfferAtPlace? {
        try connection.first(
            """
            SELECT service_offer.* FROM service_offer_place place
            JOIN service_offer ON service_offer.id = place.offer_id
            WHERE place.municipality_id = \(municipality.text) AND place.external_id = \(id)
            """
        ).map { OfferAtPlace(offer: try $0.serviceOffer(), placeId: id) }
    }

    func countPlaces() throws -> Int {
        try connection.first(
            """
            SELECT count(*) AS number FROM service_offer_place place
            JOIN service_offer ON service_offer.id = place.offer_id
            WHERE place.municipality_id = \(municipality.text)
                AND service_offer.status IN ('active', 'temporarily closed')
            """
        )?.value("number") ?? 0
    }
}
