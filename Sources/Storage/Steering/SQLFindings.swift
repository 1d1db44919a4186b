import Insight
import Kernel
import PortableSQL
import Steering

/// Findings and in how many households they were made; whose they were is only ever counted.
struct SQLFindings: FindingStore {
    let connection: any Connection
    let user: User

    private var municipality: String { user.municipality.text }

    // A finding does not know where its case is: whoever sees a part of the municipality sees none.
    private var isWhole: Bool {
        get throws { try WithinReach(of: user, on: connection).isWhole }
    }

    func open() throws -> [StructuralFinding] {
        try isWhole ? findings("theme_id IS NULL") : []
    }

    func all(in theme: Theme.ID) throws -> [StructuralFinding] {
        try isWhole ? findings("theme_id = \(theme.text)") : []
    }

    func find(_ id: StructuralFinding.ID) throws -> StructuralFinding? {
        try isWhole ? findings("id = \(id.text)").first : nil
    }

    func save(_ finding: StructuralFinding, expected: Revision) throws {
        try connection.change(
            """
            UPDATE structural_finding SET theme_id = \(finding.themeId?.text), revision = \(finding.revision.number)
            WHERE id = \(finding.id.text) AND municipality_id = \(municipality) AND revision = \(expected.number)
            """,
            of: Subject("structuralFinding", finding.id)
        )
    }

    func remove(_ finding: StructuralFinding) throws {
        try connection.execute(
            "DELETE FROM structural_finding WHERE id = \(finding.id.text) AND municipality_id = \(municipality)"
        )
    }

    func move(from theme: Theme.ID, to other: Theme.ID) throws {
        try connection.execute(
            """
            UPDATE structural_finding SET theme_id = \(other.text), revision = revision + 1
            WHERE theme_id = \(theme.text) AND municipality_id = \(municipality)
            """
        )
    }

    func households(of themes: [Theme.ID]) throws -> [Theme.ID: ShownCount] {
        let counted = try isWhole ? counts("theme_id IS NOT NULL", by: "theme_id") : []
        let found = Dictionary(counted.map { ($0.value, $0.count) }) { first, _ in first }
        return Dictionary(themes.map { ($0, Self.shown(found[$0.text] ?? 0)) }) { first, _ in first }
    }

    func counts(of theme: Theme.ID) throws -> ThemeCounts {
        let total = try households(of: [theme])[theme] ?? .withheld
        guard try isWhole else { return ThemeCounts(total: total, lines: [:]) }
        let lines = try ThemeCounts.Breakdown.allCases.map { breakdown in
            let counted = try counts("theme_id = \(theme.text)", by: Self.column(of: breakdown))
            return (breakdown, counted.map { ThemeCounts.Line($0.value, Self.shown($0.count)) })
        }
        return ThemeCounts(total: total, lines: Dictionary(lines) { first, _ in first })
    }

    static func shown(_ count: Int) -> ShownCount {
        switch RoundedCounts.standard.published(count) {
        case .exact(let number): .about(number)
        case .suppressed: .withheld
        }
    }

    private static func column(of breakdown: ThemeCounts.Breakdown) -> Statement {
        switch breakdown {
        case .kind: "kind"
        case .lifeDomain: "life_domain"
        case .spheres: "COALESCE(origin_sphere, '') || '>' || COALESCE(target_sphere, '')"
        case .agency: "COALESCE(organisation_id, '')"
        case .period: "period"
        }
    }

    private func counts(_ condition: Statement, by value: Statement) throws -> [(value: String, count: Int)] {
        try connection.rows(
            """
            SELECT \(value) AS value, count(DISTINCT household) AS households FROM structural_finding
            WHERE municipality_id = \(municipality) AND \(condition) GROUP BY 1 ORDER BY 1
            """
        ).map { (try $0.value("value", as: String.self), try $0.value("households", as: Int.self)) }
    }

    // By its random identifier: the order tells nothing about when a finding came.
    private func findings(_ condition: Statement) throws -> [StructuralFinding] {
        try connection.all(
            """
            SELECT id, kind, life_domain, origin_sphere, target_sphere, agency_kind, organisation_id, period, text,
                theme_id, revision
            FROM structural_finding WHERE municipality_id = \(municipality) AND \(condition) ORDER BY id
            """
        )
    }
}
