import Casework
import Kernel
import PortableSQL

struct SQLFollowUps: FollowUpStore {
    let connection: any Connection
    let scope: Scope
    let outlooks: SQLCaseOutlooks

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
            UPDATE follow_up SET done_on = \(followUp.doneOn?.iso), due_on = \(followUp.dueOn.iso),
                assignee_id = \(followUp.assigneeId.text), revision = \(followUp.revision.number)
            WHERE id = \(followUp.id.text) AND revision = \(expected.number)
                AND \(scope.seesCase(of: "follow_up"))
            """,
            of: Subject("followUp", followUp.id)
        )
    }

    func due(within window: DueWindow, answerDays: Int) throws -> [DueItem] {
        switch window.kind {
        case .pathwayCloses, .pathwayOpens:
            try PathwayDueQuery(scope: scope, window: window, outlooks: outlooks).run()
        default: try DueItemQuery(scope: scope, window: window, answerDays: answerDays).run(on: connection)
        }
    }

    func colleagues() throws -> [Colleague] {
        try connection.rows(
            """
            SELECT account.id AS id, account.display_name AS name FROM account
            WHERE account.active AND account.id IN (\(scope.caseManagers) UNION ALL
                SELECT by_user FROM deputy
                WHERE for_user IN (\(scope.caseManagers))
                    AND from_on <= \(scope.day.iso) AND until_on >= \(scope.day.iso))
            ORDER BY account.sort_key, account.id
            """
        ).map { try $0.decode() }
    }

    func leads(_ user: User.ID, _ caseFile: CaseFile.ID) throws -> Bool {
        try connection.first(
            """
            SELECT id FROM case_file
            WHERE id = \(caseFile.text) AND (case_manager_id = \(user.text) OR case_manager_id IN (
                SELECT for_user FROM deputy WHERE by_user = \(user.text)
                    AND from_on <= \(scope.day.iso) AND until_on >= \(scope.day.iso)))
            """
        ) != nil
    }
}
