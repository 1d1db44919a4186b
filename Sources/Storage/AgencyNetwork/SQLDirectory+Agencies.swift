import AgencyNetwork
import Casework
import Kernel
import PortableSQL

extension SQLDirectory {
    func agencies(from offset: Int, limit: Int) throws -> [AgencyEntry] {
        try connection.rows(
            """
            SELECT * FROM agency_entry WHERE municipality_id = \(municipality.text)
            ORDER BY name, organisation_id LIMIT \(limit) OFFSET \(offset)
            """
        ).map { try $0.agencyEntry() }
    }

    func countAgencies() throws -> Int {
        try connection.first(
            "SELECT count(*) AS number FROM agency_entry WHERE municipality_id = \(municipality.text)"
        )?.value("number") ?? 0
    }

    func agency(_ id: Organisation.ID) throws -> AgencyEntry? {
        try connection.first(
            """
            SELECT * FROM agency_entry WHERE organisation_id = \(id.text) AND municipality_id = \(municipality.text)
            """
        )?.agencyEntry()
    }

    func agency(external id: String) throws -> AgencyEntry? {
        try connection.first(
            "SELECT * FROM agency_entry WHERE external_id = \(id) AND municipality_id = \(municipality.text)"
        )?.agencyEntry()
    }

    func organisation(named name: String) throws -> Organisation.ID? {
        try connection.first(
            "SELECT id FROM organisation WHERE name = \(name) AND municipality_id = \(municipality.text)"
        ).map { Identifier(try $0.value("id")) }
    }

    func addOrganisation(_ name: String) throws -> Organisation.ID {
        let id = Organisation.ID.new()
        try connection.execute(
            """
            INSERT INTO organisation (id, municipality_id, name, kind)
            VALUES (\(id.text), \(municipality.text), \(name), \(Organisation.Kind.other.rawValue))
            """
        )
        return id
    }

    func put(_ agency: AgencyEntry, expected: Revision?) throws {
        let state = agency.state
        guard let expected else {
            try connection.execute(
                """
                INSERT INTO agency_entry (organisation_id, municipality_id, external_id, name, content, owner_id,
                    review_on, confirmed_on, confirmed_by, revision)
                VALUES (\(agency.organisationId.text), \(municipality.text), \(agency.record.id), \(agency.name),
                    \(agency.record.json()), \(state.ownerId.text), \(state.reviewOn.iso), \(state.confirmedOn.iso),
                    \(state.confirmedBy?.text), \(agency.revision.number))
                """
            )
            return
        }
        try connection.change(
            """
            UPDATE agency_entry
            SET external_id = \(agency.record.id), name = \(agency.name), content = \(agency.record.json()),
                owner_id = \(state.ownerId.text), review_on = \(state.reviewOn.iso),
                confirmed_on = \(state.confirmedOn.iso), confirmed_by = \(state.confirmedBy?.text),
                revision = \(agency.revision.number)
            WHERE organisation_id = \(agency.organisationId.text) AND municipality_id = \(municipality.text)
                AND revision = \(expected.number)
            """,
            of: Subject("agencyEntry", agency.organisationId)
        )
    }

    func location(_ id: AgencyLocation.ID) throws -> AgencyLocation? {
        try connection.first(
            "SELECT * FROM agency_location WHERE id = \(id.text) AND municipality_id = \(municipality.text)"
        )?.agencyLocation()
    }

    func locations(external ids: [String]) throws -> [AgencyLocation] {
        try connection.rows(
            """
            SELECT * FROM agency_location
            WHERE municipality_id = \(municipality.text) AND external_id IN (\(list: ids)) ORDER BY name, id
            """
        ).map { try $0.agencyLocation() }
    }

    func locations(of organisation: Organisation.ID) throws -> [AgencyLocation] {
        try connection.rows(
            """
            SELECT * FROM agency_location
            WHERE organisation_id = \(organisation.text) AND municipality_id = \(municipality.text)
            ORDER BY name, id LIMIT 200
            """
        ).map { try $0.agencyLocation() }
    }

    func put(_ location: AgencyLocation, expected: Revision?) throws {
        let (state, details) = (location.state, location.details)
        guard let expected else {
            try connection.execute(
                """
                INSERT INTO agency_location (id, municipality_id, organisation_id, external_id, name, town, content,
                    owner_id, review_on, confirmed_on, confirmed_by, revision)
                VALUES (\(location.id.text), \(municipality.text), \(location.organisationId?.text),
                    \(location.externalId), \(details.name), \(details.town), \(location.record.json()),
                    \(state.ownerId.text), \(state.reviewOn.iso), \(state.confirmedOn.iso),
                    \(state.confirmedBy?.text), \(location.revision.number))
                """
            )
            return
        }
        try connection.change(
            """
            UPDATE agency_location
            SET organisation_id = \(location.organisationId?.text), name = \(details.name), town = \(details.town),
                content = \(location.record.json()), owner_id = \(state.ownerId.text),
                review_on = \(state.reviewOn.iso), confirmed_on = \(state.confirmedOn.iso),
                confirmed_by = \(state.confirmedBy?.text), revision = \(location.revision.number)
            WHERE id = \(location.id.text) AND municipality_id = \(municipality.text)
                AND revision = \(expected.number)
            """,
            of: Subject("agencyLocation", location.id)
        )
        try reindex(offers(at: location.externalId))
    }

    func everyLocation(after last: AgencyLocation.ID?, limit: Int) throws -> [AgencyLocation] {
        try connection.rows(
            """
            SELECT * FROM agency_location WHERE municipality_id = \(municipality.text) AND id > \(last?.text ?? "")
            ORDER BY id LIMIT \(limit)
            """
        ).map { try $0.agencyLocation() }
    }

    func towns() throws -> [String] {
        try connection.rows(
            """
            SELECT DISTINCT town FROM agency_location
            WHERE municipality_id = \(municipality.text) AND town <> '' ORDER BY town LIMIT 500
            """
        ).map { try $0.value("town") }
    }
}
