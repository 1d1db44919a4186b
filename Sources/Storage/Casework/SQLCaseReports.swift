import Casework
import Kernel
import PortableSQL

/// Reads for reports what they may name: no statement here selects a name or a text.
struct SQLCaseReports: CaseReportStore {
    let connection: any Connection
    let scope: Scope

    func cases(in period: Period) throws -> Int {
        let reach = CaseReportReach(scope: scope, period: period, releasedTo: nil)
        let row = try connection.first("SELECT count(*) AS count FROM (\(reach.cases)) reported")
        return try row?.value("count") ?? 0
    }

    func releasedCases(_ layout: CaseReportLayout, in period: Period) throws -> [CaseFile.ID] {
        var ids: [CaseFile.ID] = []
        let reach = reach(layout, period)
        try connection.forEach("\(reach.cases) ORDER BY case_file.number, case_file.id") { row in
            ids.append(Identifier(try row.value("id")))
        }
        return ids
    }

    func records(
        _ layout: CaseReportLayout,
        in period: Period,
        of cases: [CaseFile.ID]
    ) throws -> [CaseReportRecord] {
        var reach = reach(layout, period)
        reach.chosen = cases.map(\.text)
        let households = try CaseReportHouseholds(connection: connection, reach: reach)
        switch layout.rows {
        case .households: return households.ids.map { CaseReportRecord(households.values[$0] ?? [:]) }
        case .persons:
            return try CaseReportPersons(connection: connection, reach: reach).all.map { person in
                let ofCase = households.values[person.caseFile] ?? [:]
                return CaseReportRecord(ofCase.merging(person.values) { $1 })
            }
        }
    }

    private func reach(_ layout: CaseReportLayout, _ period: Period) -> CaseReportReach {
        CaseReportReach(scope: scope, period: period, releasedTo: layout.releasedTo)
    }
}

/// Which cases a report speaks of, as subselects (Reichweite der Meldung).
struct CaseReportReach {
    let scope: Scope
    let period: Period
    let releasedTo: String?
    /// Only these of them, where the report is written part by part.
    var chosen: [String]?

    var end: String { (period.until ?? scope.day).iso }

    /// Led by the user, open within the period, and released where that is asked.
    var cases: Statement {
        """
        SELECT case_file.id FROM case_file
        WHERE \(scope.leadsCaseFile) AND opened_on <= \(end)
            AND (closed_on IS NULL OR closed_on >= \(period.from.iso)) AND \(isReleased) AND \(isChosen("case_file.id"))
        """
    }

    /// Releases that hold today: what was withdrawn meanwhile is reported no more, whatever the period.
    var releases: Statement {
        let day = scope.day.iso
        return """
            SELECT case_release.* FROM case_release
            JOIN organisation recipient ON recipient.id = case_release.recipient_id
            WHERE recipient.name = \(releasedTo ?? "") AND case_release.kind = 'release'
                AND direction IN ('toRecipient', 'mutual')
                AND period_from <= \(day) AND period_until >= \(day)
                AND (withdrawn_on IS NULL OR withdrawn_on > \(day))
                AND \(isChosen("case_release.case_file_id"))
                AND NOT EXISTS (SELECT 1 FROM case_release later
                    WHERE later.supersedes_id = case_release.id AND later.period_from <= \(day))
            """
    }

    private var isReleased: Statement {
        guard releasedTo != nil else { return "1 = 1" }
        return "case_file.id IN (SELECT case_file_id FROM (\(releases)) released)"
    }

    private func isChosen(_ column: Statement) -> Statement {
        chosen.map { "\(column) IN (\(list: $0))" } ?? "1 = 1"
    }
}
