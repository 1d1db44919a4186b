import ArgumentParser
import Kernel
import PortableSQL

/// Which municipality of the database a command is about.
struct MunicipalityChoice {
    let name: String?

    /// Whoever keeps the machine, for figures of the whole municipality; no permission for anything else.
    func console(in database: any Database) async throws -> User {
        let found = try await database.read { connection in
            try connection.rows(
                """
                SELECT municipality.id, municipality.name, min(organisation.id) AS organisation
                FROM municipality JOIN organisation ON organisation.municipality_id = municipality.id
                GROUP BY municipality.id, municipality.name ORDER BY municipality.name
                """
            ).map { row in
                (
                    id: try row.value("id", as: String.self), name: try row.value("name", as: String.self),
                    organisation: try row.value("organisation", as: String.self)
                )
            }
        }
        let chosen = found.filter { name == nil || $0.name == name }
        guard let municipality = chosen.first, chosen.count == 1 else {
            throw ValidationError(sentence(found.map(\.name)))
        }
        return User(
            id: Identifier("console"),
            municipality: Identifier(municipality.id),
            organisation: Identifier(municipality.organisation),
            name: "Console",
            roles: [.boardMember]
        )
    }

    private func sentence(_ names: [String]) -> String {
        if names.isEmpty { return "The database has no municipality yet. See lotse user add --help." }
        let known = names.prefix(20).joined(separator: ", ")
        return name == nil
            ? "The database has several municipalities; name one with --municipality: \(known)"
            : "There is no municipality of this name; there are: \(known)"
    }
}
