import Casework
import Kernel
import PortableSQL

/// What reports say of each person, without a name (Personen der Meldung).
struct CaseReportPersons {
    struct Line {
        let caseFile: String
        var values: [CaseReportSource: String]
    }

    /// By case and place in the household.
    private(set) var all: [Line] = []

    init(connection: any Connection, reach: CaseReportReach) throws {
        let released = try Self.released(connection, reach)
        let titles = try Self.latest(connection, reach, "residence_status", of: "title", where: "1 = 1")
        let livelihoods = try Self.lane("livelihood", connection, reach)
        let insurances = try Self.lane("healthInsurance", connection, reach)
        let rows = try connection.rows(
            """
            SELECT person.id AS id, case_file_id, position, relation, sex, birth, nationality, entry FROM person
            JOIN case_file ON case_file.id = person.case_file_id
            WHERE case_file_id IN (\(reach.cases)) ORDER BY case_file.number, case_file_id, position, person.id
            """
        )
        let day = reach.period.until ?? reach.scope.day
        for row in rows {
            let id: String = try row.value("id")
            guard released?.contains(id) ?? true else { continue }
            var line = Line(caseFile: try row.value("case_file_id"), values: try Self.values(row, on: day))
            line.values[CaseReportSource(.title)] = titles[id]
            line.values[CaseReportSource(.livelihood)] = livelihoods[id]
            line.values[CaseReportSource(.healthInsurance)] = insurances[id]
            all.append(line)
        }
    }

    private static func values(_ row: Row, on day: Day) throws -> [CaseReportSource: String] {
        let birth = UncertainDay(text: try row.value("birth")) ?? .unknown
        let entry = UncertainDay(text: try row.value("entry")) ?? .unknown
        var values = [
            CaseReportSource(.position): String(try row.value("position", as: Int.self) + 1),
            CaseReportSource(.relation): try row.value("relation", as: String.self),
            CaseReportSource(.sex): try row.value("sex", as: String.self),
            CaseReportSource(.nationality): try row.value("nationality", as: String.self),
            CaseReportSource(.birthYear): String(birth.text.prefix(4)),
            CaseReportSource(.entryYear): String(entry.text.prefix(4)),
        ]
        if let age = Age.years(on: day, born: birth), age.count == 1 {
            values[CaseReportSource(.age)] = String(age.lowerBound)
        }
        return values
    }

    /// The persons named in a release; `nil` where none is asked for.
    private static func released(
        _ connection: any Connection,
        _ reach: CaseReportReach
    ) throws -> Set<String>? {
        guard reach.releasedTo != nil else { return nil }
        let rows = try connection.rows("SELECT person_ids FROM (\(reach.releases)) released")
        return try rows.reduce(into: []) { persons, row in
            persons.formUnion(
                try row.value("person_ids", as: String.self).split(separator: ",").map(String.init)
            )
        }
    }

    private static func lane(
        _ lane: String,
        _ connection: any Connection,
        _ reach: CaseReportReach
    ) throws -> [String: String] {
        try latest(connection, reach, "coverage_period", of: "kind", where: "lane = \(lane)")
    }

    /// What held on the last day of the period, by person; of several what began last.
    private static func latest(
        _ connection: any Connection,
        _ reach: CaseReportReach,
        _ table: Statement,
        of column: Statement,
        where condition: Statement
    ) throws -> [String: String] {
        let rows = try connection.rows(
            """
            SELECT person_id, \(column) AS value FROM \(table)
            WHERE person_id IN (SELECT id FROM person WHERE case_file_id IN (\(reach.cases))) AND \(condition)
                AND from_on <= \(reach.end) AND (until_on IS NULL OR until_on >= \(reach.end))
            ORDER BY from_on
            """
        )
        return try rows.reduce(into: [:]) { values, row in
            values[try row.value("person_id", as: String.self)] = try row.value("value", as: String.self)
        }
    }
}
