import Casework
import Kernel
import PortableSQL

/// The versions of one municipality's profile; it counts cases and reads nothing of them.
struct SQLProfiles: ProfileStore {
    let connection: any Connection
    let municipality: Municipality.ID
    let shelf: ProfileShelf

    func current() throws -> ProfileText { try shelf.text(of: municipality, on: connection) }

    func versions() throws -> [ProfileVersion] {
        try connection.rows(
            """
            SELECT profile_version.id, number, content, origin, author_id,
                account.display_name AS author_name, saved_at
            FROM profile_version JOIN account ON account.id = author_id
            WHERE profile_version.municipality_id = \(municipality.text)
            ORDER BY number DESC
            """
        ).map { try $0.decode() }
    }

    func add(_ version: ProfileVersion) throws {
        try connection.change(
            """
            INSERT INTO profile_version (id, municipality_id, number, content, origin, author_id, saved_at)
            VALUES (\(version.id.text), \(municipality.text), \(version.number), \(version.content),
                \(version.origin.rawValue), \(version.authorId.text), \(version.savedAt.microseconds))
            ON CONFLICT (municipality_id, number) DO NOTHING
            """,
            of: .all("profile")
        )
    }

    func casesUsing() throws -> [ProfileUse] {
        try Self.uses.flatMap { section, column, table in
            try connection.rows(
                """
                SELECT \(column) AS code, COUNT(DISTINCT case_file.id) AS cases
                FROM \(table)
                WHERE case_file.municipality_id = \(municipality.text) AND \(column) IS NOT NULL
                GROUP BY \(column) ORDER BY \(column)
                """
            ).map { row in
                ProfileUse(section: section, code: try Self.code(of: row), cases: try row.value("cases"))
            }
        }
    }

    func read(_ content: String) -> (value: CaseworkProfile?, flaws: [Flaw]) {
        shelf.reading.profile(content)
    }

    func outline(of content: String) -> Outline { shelf.reading.outline(content) }

    private static func code(of row: Row) throws -> String {
        if let text: String = try? row.value("code") { return text }
        let number: Int = try row.value("code")
        return String(number)
    }

    /// Where cases name codes of a section of the profile.
    private static let uses: [(section: String, column: Statement, table: Statement)] = [
        (
            "domains", "used.life_domain",
            """
            (SELECT assessment.case_file_id, life_domain FROM assessment_rating
                JOIN assessment ON assessment.id = assessment_id
                UNION SELECT case_file_id, life_domain FROM goal) used
            JOIN case_file ON case_file.id = used.case_file_id
            """
        ),
        (
            "ratings", "used.rating",
            """
            (SELECT assessment.case_file_id, worker_rating AS rating FROM assessment_rating
                JOIN assessment ON assessment.id = assessment_id
                UNION SELECT assessment.case_file_id, own_rating AS rating FROM assessment_rating
                JOIN assessment ON assessment.id = assessment_id) used
            JOIN case_file ON case_file.id = used.case_file_id
            """
        ),
        ("closingReasons", "case_file.closing_reason", "case_file"),
        (
            "legalSpheres", "used.sphere",
            """
            (SELECT case_file_id, from_sphere AS sphere FROM sphere_transition
                UNION SELECT case_file_id, to_sphere AS sphere FROM sphere_transition) used
            JOIN case_file ON case_file.id = used.case_file_id
            """
        ),
    ]
}

extension SQLStores: ProfileStores {
    public var profileVersions: any ProfileStore {
        SQLProfiles(connection: connection, municipality: scope.user.municipality, shelf: shelf)
    }
}
