import AgencyNetwork
import Casework
import Kernel
import PortableSQL
import Steering

/// The catalogues of the municipality's profile in the words of steering.
struct ProfileCatalogue: SteeringCatalogue {
    let connection: any Connection
    let municipality: Municipality.ID
    let profile: CaseworkProfile

    var measureKinds: [CatalogueWord] { profile.steeringRules.measureKinds.map(Self.word) }

    var codes: [(catalogue: String, word: CatalogueWord)] {
        profile.observationKinds.map { ("kind", Self.word($0)) }
            + profile.domains.map { ("domain", Self.word($0)) }
            + profile.legalSpheres.map { ("sphere", Self.word($0)) }
    }

    func agencies() throws -> [Agency] {
        try SQLAgencies(connection: connection, municipality: municipality).all()
    }

    var municipalityName: String {
        get throws {
            let row = try connection.first("SELECT name FROM municipality WHERE id = \(municipality.text)")
            return try row?.value("name") ?? ""
        }
    }

    private static func word(_ entry: CaseworkProfile.Entry) -> CatalogueWord {
        CatalogueWord(code: entry.code, de: entry.de, en: entry.en)
    }
}
