import PortableSQL

/// Where the facts of a case are written down: only codes, days and numbers come out (Quellen der Fallfakten).
///
/// Some rows are not facts yet: `opened`, `closed`, `reopened` become spans, `rating` becomes needs and improvements.
enum FactSources {
    /// Rows of `case_file_id, kind, value, from_on, until_on, number` of these cases, by day.
    static func facts(of caseFiles: [String]) -> Statement {
        let all = cases + people + method + network
        return """
            WITH chosen AS (SELECT id FROM case_file WHERE id IN (\(list: caseFiles)))
            SELECT case_file_id, kind, value, from_on, until_on, number
            FROM (\(all.dropFirst().reduce(all[0]) { "\($0) UNION ALL \($1)" })) AS facts
            ORDER BY case_file_id, kind, from_on, value, until_on, number
            """
    }

    private static let cases: [Statement] = [
        """
        SELECT id AS case_file_id, 'opened' AS kind, '' AS value, opened_on AS from_on,
            CAST(NULL AS TEXT) AS until_on, CAST(NULL AS BIGINT) AS number
        FROM case_file WHERE id IN (SELECT id FROM chosen)
        """,
        """
        SELECT id, 'closed', closing_reason, closed_on, NULL, NULL
        FROM case_file WHERE id IN (SELECT id FROM chosen) AND closed_on IS NOT NULL
        """,
        """
        SELECT case_file_id, 'closed', reason, closed_on, NULL, NULL
        FROM closing WHERE case_file_id IN (SELECT id FROM chosen) AND reopening_on IS NOT NULL
        """,
        """
        SELECT case_file_id, 'reopened', '', reopening_on, NULL, NULL
        FROM closing WHERE case_file_id IN (SELECT id FROM chosen) AND reopening_on IS NOT NULL
        """,
        "SELECT id, 'agency', organisation_id, NULL, NULL, NULL FROM case_file WHERE id IN (SELECT id FROM chosen)",
        """
        SELECT id, 'town', \(Shield.told("case_file.town")), NULL, NULL, NULL
        FROM case_file WHERE id IN (SELECT id FROM chosen) AND town <> ''
        """,
        """
        SELECT case_file.id, 'access', case_request.origin_source, case_request.origin_received_on,
            case_file.opened_on, NULL
        FROM case_request JOIN case_file ON case_file.id = case_request.case_file_id
        WHERE case_file.id IN (SELECT id FROM chosen)
        """,
    ]

    // The person the household is named after stands first.
    private static let first: Statement = """
        person.case_file_id IN (SELECT id FROM chosen) AND person.position =
            (SELECT min(other.position) FROM person other WHERE other.case_file_id = person.case_file_id)
        """

    private static let people: [Statement] = [
        "SELECT case_file_id, 'sex', sex, NULL, NULL, NULL FROM person WHERE \(first)",
        "SELECT case_file_id, 'birth', birth, NULL, NULL, NULL FROM person WHERE \(first) AND birth <> ''",
        "SELECT case_file_id, 'nation', nationality, NULL, NULL, NULL FROM person WHERE \(first)",
        "SELECT case_file_id, 'entry', entry, NULL, NULL, NULL FROM person WHERE \(first) AND entry <> ''",
        """
        SELECT case_file_id, 'household', '', NULL, NULL, count(*)
        FROM person WHERE case_file_id IN (SELECT id FROM chosen) GROUP BY case_file_id
        """,
        """
        SELECT case_file_id, 'children', '', NULL, NULL, sum(CASE WHEN relation = 'child' THEN 1 ELSE 0 END)
        FROM person WHERE case_file_id IN (SELECT id FROM chosen) GROUP BY case_file_id
        """,
        """
        SELECT person.case_file_id, 'status', residence_status.title, residence_status.from_on,
            residence_status.until_on, NULL
        FROM person JOIN residence_status ON residence_status.person_id = person.id WHERE \(first)
        """,
        """
        SELECT person.case_file_id, CASE coverage_period.lane WHEN 'housing' THEN 'housing' ELSE 'benefit' END,
            coverage_period.kind, coverage_period.from_on, coverage_period.until_on, NULL
        FROM person JOIN coverage_period ON coverage_period.person_id = person.id
        WHERE coverage_period.lane IN ('livelihood', 'housing') AND \(first)
        """,
        """
        SELECT person.case_file_id, 'title', residence_status.title, residence_status.from_on, NULL, NULL
        FROM case_file JOIN person ON person.case_file_id = case_file.id
        JOIN residence_status ON residence_status.person_id = person.id
        WHERE case_file.id IN (SELECT id FROM chosen) AND residence_status.from_on > case_file.opened_on
        """,
    ]
}
