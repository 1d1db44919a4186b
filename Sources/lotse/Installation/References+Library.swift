import Casework
import Kernel
import PortableSQL
import ResourceLibrary
import Web

extension References {
    /// The code lists of Resources/CodeLists, and the towns of every municipality in the database.
    static func read(from library: ResourceLibrary, _ database: any Database) async throws -> References {
        let towns = try await database.read { connection in
            try connection.rows("SELECT municipality_id, name FROM member_town ORDER BY name").map { row in
                (try row.value("municipality_id", as: String.self), try row.value("name", as: String.self))
            }
        }
        let byMunicipality = Dictionary(grouping: towns, by: \.0).mapValues { $0.map(\.1) }
        return References(
            nationalities: try entries("CodeLists/nationalities.csv", in: library),
            languages: try languages(in: library)
        ) { byMunicipality[$0.text] ?? [] }
    }

    // The languages that are spoken most in these cases come first.
    private static func languages(in library: ResourceLibrary) throws -> [Entry] {
        let rows = try library.csv("CodeLists/languages.csv")
        let common = rows.filter { $0["common"] == "yes" }
        let others = rows.filter { $0["common"] != "yes" }
        return sorted(common) + sorted(others)
    }

    private static func entries(_ path: String, in library: ResourceLibrary) throws -> [Entry] {
        sorted(try library.csv(path))
    }

    private static func sorted(_ rows: [[String: String]]) -> [Entry] {
        rows.map { Entry(code: $0["code"] ?? "", german: $0["german"] ?? "", english: $0["english"] ?? "") }
            .filter { !$0.code.isEmpty }
            .sorted { SortKey.german($0.german) < SortKey.german($1.german) }
    }
}
