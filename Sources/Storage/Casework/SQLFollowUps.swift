import Casework
import Kernel
import PortableSQL

struct SQLFollowUps: FollowUpStore {
    let connection: any Connection
    let scope: Scope

    func all(in caseFile: CaseFile.ID) throws -> [FollowUp] {
        try connection.rows(
            """
            SELECT * FROM follow_up
            WHERE case_file_id = \(caseFile.text) AND \(scope.seesCase(of: "follow_up"))
            ORDER BY due_on, id
            """
        ).map { try $0.decode() }
    }

    func add(_ followUp: FollowUp) throws {
        try connection.execute(
            """
            INSERT INTO follow_up (id, case_file_id, assignee_id, due_on, text, done_on, revision)
            VALUES (\(followUp.id.text), \(followUp.caseFileId.text), \(followUp.assigneeId.text),
                \(followUp.dueOn.iso), \(followUp.text), \(followUp.doneOn?.iso), \(followUp.revision.number))
            """
        )
    }

    func save(_ followUp: FollowUp, expected: Revision) throws {
        try connection.change(
            """
            UPDATE follow_up SET done_on = \(followUp.doneOn?.iso), revision = \(followUp.revision.number)
            WHERE id = \(followUp.id.text) AND revision = \(expected.number)
                AND \(scope.seesCase(of: "follow_up"))
            """,
            of: Subject("followUp", followUp.id)
        )
    }

    func due(until day: Day, limit: Int) throws -> [DueItem] {
        try connection.rows(
            """
            SELECT follow_up.id AS follow_up_id, follow_up.revision, follow_up.case_file_id,
                \(Shield.told("case_file.title")) AS case_title, case_file.number AS case_number, due_on, text
            FROM follow_up JOIN case_file ON case_file.id = follow_up.case_file_id
            WHERE assignee_id IN (\(scope.caseManagers)) AND done_on IS NULL AND due_on <= \(day.iso)
                AND \(scope.leadsCaseFile)
            ORDER BY due_on, follow_up.id LIMIT \(limit)
            """
        ).map { try $0.decode() }
    }

    func endingTitles(from: Day, until: Day, limit: Int) throws -> [EndingTitle] {
        try connection.rows(
            """
            SELECT case_file.id AS case_file_id, person.id AS person_id, case_file.number AS case_number,
                \(Shield.told("case_file.title")) AS case_title, \(Shield.told("family_name")) AS family_name,
                \(Shield.told("given_name")) AS given_name, \(Shield.told("original_name")) AS original_name,
                residence_status.title, until_on
            FROM case_file
            JOIN person ON person.case_file_id = case_file.id
            JOIN residence_status ON residence_status.person_id = person.id
            WHERE \(scope.leadsCaseFile) AND case_file.closed_on IS NULL
                AND until_on BETWEEN \(from.iso) AND \(until.iso)
                AND NOT EXISTS (SELECT 1 FROM residence_status later WHERE later.person_id = person.id
                    AND (later.until_on IS NULL OR later.until_on > residence_status.until_on)
                    AND later.id <> residence_status.id)
            ORDER BY until_on, person.id LIMIT \(limit)
            """
        ).map { try $0.decode() }
    }
}
