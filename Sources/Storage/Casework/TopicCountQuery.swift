import Casework
import Kernel
import PortableSQL

/// Contacts by month and topic; of a note and its corrections, the latest that names topics counts.
struct TopicCountQuery {
    let caseFile: CaseFile.ID
    let scope: Scope

    func run(on connection: any Connection) throws -> [MonthlyTopicCount] {
        try connection.rows(
            """
            SELECT substr(note.happened_on, 1, 7) AS month, note_topic.category, note_topic.topic,
                count(*) AS contacts, CAST(sum(note_topic.persons) AS BIGINT) AS persons,
                CAST(sum(note_topic.actions) AS BIGINT) AS actions
            FROM note_topic JOIN note ON note.id = note_topic.note_id
            WHERE note_topic.case_file_id = \(caseFile.text) AND \(scope.seesCase(of: "note_topic"))
                AND NOT EXISTS (SELECT 1 FROM note later
                    JOIN note_topic later_topic ON later_topic.note_id = later.id
                    WHERE later.corrects_id = COALESCE(note.corrects_id, note.id)
                        AND (later.written_at, later.id) > (note.written_at, note.id))
            GROUP BY 1, 2, 3 ORDER BY 1 DESC, 2, 3
            """
        ).map { try $0.decode() }
    }
}
