import Casework
import Kernel
import PortableSQL

/// Counts what the gates ask of a case, in one statement.
struct GateFactsQuery {
    let caseFile: CaseFile.ID
    let day: Day

    func run(on connection: any Connection) throws -> GateFacts {
        let id = caseFile.text
        let latest: Statement = """
            SELECT id FROM assessment WHERE case_file_id = \(id) ORDER BY assessed_on DESC, id DESC LIMIT 1
            """
        let rows = try connection.rows(
            """
            SELECT
                (SELECT count(*) FROM consent WHERE case_file_id = \(id) AND given_on <= \(day.iso)
                    AND (valid_until IS NULL OR valid_until >= \(day.iso))
                    AND (withdrawn_on IS NULL OR withdrawn_on > \(day.iso))) AS consents,
                (SELECT count(*) FROM note WHERE case_file_id = \(id)) AS notes,
                (SELECT count(*) FROM assessment_rating WHERE assessment_id = (\(latest))) AS rated_domains,
                (SELECT count(*) FROM assessment_rating WHERE assessment_id = (\(latest))
                    AND strengths <> '') AS domains_with_strengths,
                (SELECT count(*) FROM assessment_rating WHERE assessment_id = (\(latest))
                    AND own_rating IS NOT NULL) AS domains_with_own_view,
                (SELECT count(*) FROM goal WHERE case_file_id = \(id)) AS goals,
                (SELECT count(*) FROM goal WHERE case_file_id = \(id) AND status = 'open') AS goals_open,
                (SELECT count(*) FROM goal WHERE case_file_id = \(id) AND status = 'open' AND NOT EXISTS
                    (SELECT 1 FROM plan_step WHERE plan_step.goal_id = goal.id)) AS goals_without_step,
                (SELECT count(*) FROM plan_agreement WHERE case_file_id = \(id)) AS agreements,
                (SELECT count(*) FROM plan_step WHERE case_file_id = \(id)
                    AND status IN ('underWay', 'done')) AS steps_under_way,
                (SELECT count(*) FROM plan_step WHERE case_file_id = \(id) AND agency <> '') AS steps_with_agency
            """
        )
        return try rows.first?.decode(GateFacts.self) ?? GateFacts()
    }
}
