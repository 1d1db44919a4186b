import Insight
import Kernel
import PortableSQL

/// Counts only: no statement here selects a column that could name a person.
struct SQLFigures: FigureStore {
    let connection: any Connection
    let user: User

    private var municipality: Municipality.ID { user.municipality }

    func openCases(by breakdown: Breakdown) throws -> [CategoryCount] {
        let reach = try WithinReach(of: user, on: connection)
        return try connection.rows(
            """
            SELECT \(category(breakdown)) AS category, count(*) AS count
            FROM case_file JOIN organisation ON organisation.id = case_file.organisation_id
            WHERE case_file.municipality_id = \(municipality.text) AND closed_on IS NULL
                AND \(reach.caseFiles)
            GROUP BY 1 ORDER BY 2 DESC, 1
            """
        ).map { try $0.decode() }
    }

    func closedCases(in year: Int) throws -> Int {
        let reach = try WithinReach(of: user, on: connection)
        let rows = try connection.rows(
            """
            SELECT count(*) AS count FROM case_file
            WHERE municipality_id = \(municipality.text)
                AND \(reach.caseFiles)
                AND closed_on BETWEEN \("\(year)-01-01") AND \("\(year)-12-31")
            """
        )
        return try rows.first?.value("count") ?? 0
    }

    private func category(_ breakdown: Breakdown) -> Statement {
        switch breakdown {
        case .phase: "phase"
        case .town: "case_file.town"
        case .organisation: "organisation.name"
        case .openedInYear: "substr(opened_on, 1, 4)"
        }
    }
}
