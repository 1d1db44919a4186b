import PortableSQL

/// The rows of some generated cases, table by table in the order that foreign keys ask for.
struct GeneratedRows: Sendable {
    struct Table: Sendable {
        let name: String
        let columns: [String]
        var rows: [[SQLValue]] = []

        init(_ name: String, _ columns: String) {
            self.name = name
            self.columns = columns.split(separator: " ").map(String.init)
        }
    }

    var caseFiles = Table(
        "case_file",
        "id municipality_id organisation_id case_manager_id number title sort_key town opened_on phase phase_since "
            + "closed_on closing_reason revision"
    )
    var phaseMoves = Table("phase_move", "id case_file_id origin target moved_on moved_by")
    var persons = Table(
        "person",
        "id case_file_id family_name given_name original_name birth sex nationality entry languages relation position "
            + "revision"
    )
    var nameKeys = Table("person_name_key", "name_key case_file_id person_id")
    var statuses = Table(
        "residence_status",
        "id person_id title as_written from_on until_on document revision"
    )
    var coverage = Table("coverage_period", "id person_id lane kind as_written from_on until_on revision")
    var consents = Table(
        "consent",
        "id case_file_id text_version language form interpreter given_on valid_until withdrawn_on recorded_by revision"
    )
    var goals = Table("goal", "id case_file_id life_domain text status revision")
    var steps = Table(
        "plan_step",
        "id goal_id case_file_id text agency days begun_on done_on legal_sphere responsible status chain chain_step "
            + "revision"
    )
    var notes = Table("note", "id case_file_id author_id written_at happened_on kind text corrects_id")
    var followUps = Table("follow_up", "id case_file_id assignee_id due_on text done_on revision")

    var searchLines = Table("search_text", SearchLine.columns.joined(separator: " "))

    func insert(on connection: any Connection) throws {
        let tables = [
            caseFiles, phaseMoves, persons, nameKeys, statuses, coverage, consents, goals, steps, notes,
            followUps,
            searchLines,
        ]
        for table in tables where !table.rows.isEmpty {
            try connection.insert(into: table.name, columns: table.columns, rows: table.rows)
        }
    }
}
