import AgencyNetwork
import Kernel
import PortableSQL

struct SQLAgencies: AgencyStore {
    let connection: any Connection
    let municipality: Municipality.ID

    func all() throws -> [Agency] {
        try agencies("1 = 1")
    }

    func find(_ id: Agency.ID) throws -> Agency? {
        try agencies("id = \(id.text)").first
    }

    func towns() throws -> [String] {
        try connection.rows(
            "SELECT name FROM member_town WHERE municipality_id = \(municipality.text) ORDER BY name"
        ).map { try $0.value("name") }
    }

    func addTown(_ name: String) throws {
        try connection.execute(
            "INSERT INTO member_town (municipality_id, name) VALUES (\(municipality.text), \(name))"
        )
    }

    func save(_ agency: Agency, expected: Revision) throws {
        try connection.change(
            """
            UPDATE organisation
            SET town = \(agency.town), reach = \(agency.ownReach?.rawValue), revision = \(agency.revision.number)
            WHERE id = \(agency.id.text) AND municipality_id = \(municipality.text)
                AND revision = \(expected.number)
            """,
            of: Subject("organisation", agency.id)
        )
    }

    private func agencies(_ condition: Statement) throws -> [Agency] {
        try connection.rows(
            """
            SELECT id, name, kind, town, reach AS own_reach, revision FROM organisation
            WHERE municipality_id = \(municipality.text) AND \(condition) ORDER BY name, id
            """
        ).map { try $0.decode() }
    }
}
