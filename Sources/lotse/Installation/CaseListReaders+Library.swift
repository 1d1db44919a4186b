import Casework
import Kernel
import PortableSQL
import ResourceLibrary
import Web

extension CaseListReaders {
    /// The profiles, catalogues and code lists of Resources, and the colleagues in the database.
    static func read(from library: ResourceLibrary, _ database: any Database) throws -> CaseListReaders {
        let profiles = try CaseListResources.profiles(in: library)
        let terms = try CaseListResources.terms(in: library)
        let references = try CaseListResources.references(in: library)
        return CaseListReaders(
            sorts: profiles.values.sorted { $0.name > $1.name }.map { Sort(name: $0.name, title: $0.title) },
            reader: { sort, user, today in
                guard let profile = profiles[sort] else { return nil }
                var references = references
                references.caseManagers = try await Colleagues(of: user, in: database).references
                return CaseListReader(
                    profile: profile,
                    terms: terms,
                    references: references,
                    today: today
                )
            },
            colleagues: { try await Colleagues(of: $0, in: database).responsible }
        )
    }
}

/// What reading a case list needs of the files under Resources.
enum CaseListResources {
    static func profiles(in library: ResourceLibrary) throws -> [String: CaseListProfile] {
        let profiles = try library.list("CaseListProfiles", "yaml").map { path in
            try library.yaml(path, as: CaseListProfile.self)
        }
        return Dictionary(profiles.map { ($0.name, $0) }) { first, _ in first }
    }

    static func terms(in library: ResourceLibrary) throws -> CaseListTerms {
        try CaseListTerms(
            titles: library.yaml("Terms/titles.yaml"),
            benefits: library.yaml("Terms/benefits.yaml")
        )
    }

    static func references(in library: ResourceLibrary) throws -> CaseListReferences {
        var nationalities = ReferenceList()
        for row in try library.csv("CodeLists/nationalities.csv") {
            let others = [row["alpha3"], row["alpha2"], row["english"]].compactMap(\.self)
            nationalities.add(code: row["code"] ?? "", name: row["german"] ?? "", otherNames: others)
        }
        for row in try library.csv("CodeLists/nationality-synonyms.csv") {
            nationalities.add(code: row["code"] ?? "", otherName: row["written"] ?? "")
        }
        var towns = ReferenceList()
        for row in try library.csv("CodeLists/municipalities.csv") {
            let name = row["name"] ?? ""
            towns.add(code: name, name: name)
        }
        return CaseListReferences(nationalities: nationalities, towns: towns)
    }
}

/// The case managers of a user's municipality, by the ways a list may name them.
struct Colleagues {
    let references: ReferenceList
    let responsible: [String: CaseResponsible]

    init(of user: User, in database: any Database) async throws {
        let rows = try await database.read { connection in
            try connection.rows(
                """
                SELECT id, organisation_id, display_name, roles FROM account
                WHERE municipality_id = \(user.municipality.text) AND active
                """
            )
        }
        var references = ReferenceList()
        var responsible: [String: CaseResponsible] = [:]
        for row in rows where try row.value("roles", as: String.self).contains(Role.caseManager.rawValue) {
            let id: String = try row.value("id")
            let name: String = try row.value("display_name")
            references.add(code: id, name: name, otherNames: Self.shortForms(of: name))
            let organisation: String = try row.value("organisation_id")
            responsible[id] = CaseResponsible(user: Identifier(id), organisation: Identifier(organisation))
        }
        self.references = references
        self.responsible = responsible
    }

    // "Krüger" and "N. Osman" are how lists name Martina Krüger and Nadia Osman.
    private static func shortForms(of name: String) -> [String] {
        let parts = name.split(separator: " ").map(String.init)
        guard let family = parts.last, let initial = parts.first?.first else { return [] }
        return [family, "\(initial). \(family)", "\(initial) \(family)"]
    }
}
