import Kernel
import PortableSQL
import Storage

/// A municipality and an organisation in it, by their names.
struct Office {
    struct Found: Sendable {
        let municipality: Municipality.ID
        let organisation: Organisation.ID
    }

    let municipality: String
    let municipalityKind: Municipality.Kind
    var officialKey: String?
    let profile: String
    let organisation: String
    let organisationKind: Organisation.Kind

    func findOrMake(in installation: Installation) async throws -> Found {
        guard installation.profiles.ships(profile) else {
            throw NoSuchProfile(name: profile)
        }
        return try await installation.database.write { connection in
            let municipality = try findOrMakeMunicipality(on: connection)
            return Found(
                municipality: Identifier(municipality),
                organisation: Identifier(try findOrMakeOrganisation(of: municipality, on: connection))
            )
        }
    }

    private func findOrMakeMunicipality(on connection: any Connection) throws -> String {
        if let row = try connection.first("SELECT id FROM municipality WHERE name = \(municipality)") {
            return try row.value("id")
        }
        let id = Municipality.ID.new().text
        try connection.execute(
            """
            INSERT INTO municipality (id, name, kind, official_key, profile)
            VALUES (\(id), \(municipality), \(municipalityKind.rawValue), \(officialKey), \(profile))
            """
        )
        return id
    }

    private func findOrMakeOrganisation(
        of municipality: String,
        on connection: any Connection
    ) throws -> String {
        let known: Statement = """
            SELECT id FROM organisation WHERE municipality_id = \(municipality) AND name = \(organisation)
            """
        if let row = try connection.first(known) { return try row.value("id") }
        let id = Organisation.ID.new().text
        try connection.execute(
            """
            INSERT INTO organisation (id, municipality_id, name, kind)
            VALUES (\(id), \(municipality), \(organisation), \(organisationKind.rawValue))
            """
        )
        return id
    }
}

/// A municipality cannot be made with a profile that does not exist.
struct NoSuchProfile: Error, CustomStringConvertible {
    let name: String

    var description: String {
        "Resources/Profiles has no profile \(name). See the folder for those there are."
    }
}
