import AgencyNetwork
import Kernel
import PortableSQL

struct SQLAgencies: AgencyStore {
    let connection: any Connection
    let municipality: Municipality.ID

    func all() throws -> [Agency] {
        try connection.rows(
            "SELECT id, name, kind FROM organisation WHERE municipality_id = \(municipality.text) ORDER BY name"
        ).map { try $0.decode() }
    }
}
