import Kernel
import PortableSQL
import ResourceLibrary
import Web
import WebSupport

extension References {
    /// The code lists of Resources/CodeLists, and the towns of every municipality in the database.
    static func read(from library: ResourceLibrary, _ database: any Database) async throws -> References {
        let nationalities = try library.csv("CodeLists/nationalities.csv").map { row in
            Choice(row["alpha3"] ?? "", row["name_de"] ?? "")
        }
        let languages = try library.csv("CodeLists/languages.csv").map { row in
            Choice(row["iso639_3"] ?? "", row["name_de"] ?? "")
        }
        let towns = try await database.read { connection in
            try connection.rows("SELECT municipality_id, name FROM member_town ORDER BY name").map { row in
                (try row.value("municipality_id", as: String.self), try row.value("name", as: String.self))
            }
        }
        let byMunicipality = Dictionary(grouping: towns, by: \.0).mapValues { $0.map(\.1) }
        return References(nationalities: nationalities, languages: languages) { byMunicipality[$0.text] ?? [] }
    }
}
