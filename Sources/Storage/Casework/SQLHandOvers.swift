import Casework
import Kernel
import PortableSQL

struct SQLHandOvers: HandOverStore {
    let connection: any Connection
    let scope: Scope
    let touched: TouchedCases

    /// So many cases are handed over at once.
    private static let most = 1000

    private var municipality: String { scope.user.municipality.text }
    private var me: String { scope.user.id.text }

    func ownCases() throws -> [MovableCase] {
        try movable(of: scope.user.id, title: Shield.told("title"), order: "sort_key, id")
    }

    func cases(of caseManager: User.ID) throws -> [MovableCase] {
        try movable(of: caseManager, title: "NULL", order: "opened_on DESC, id DESC")
    }

    private func movable(of caseManager: User.ID, title: Statement, order: Statement) throws -> [MovableCase]
    {
        try connection.rows(
            """
            SELECT id, number, \(title) AS title, phase, \(Shield.isProtected) AS is_protected,
                (SELECT count(*) FROM follow_up WHERE follow_up.case_file_id = case_file.id
                    AND assignee_id = case_manager_id AND done_on IS NULL) AS open_follow_ups
            FROM case_file
            WHERE case_manager_id = \(caseManager.text) AND closed_on IS NULL
                AND municipality_id || '' = \(municipality)
            ORDER BY \(order) LIMIT \(Self.most)
            """
        ).map { row in
            guard let phase = Phase(rawValue: try row.value("phase")) else { throw SQLError.column("phase") }
            return MovableCase(
                id: Identifier(try row.value("id")),
                number: try row.value("number"),
                title: try row.value("title", as: String?.self),
                phase: phase,
                isProtected: try row.value("is_protected"),
                openFollowUps: try row.value("open_follow_ups")
            )
        }
    }

    func move(_ change: ResponsibilityChange) throws -> Int {
        touched.happened(in: change.caseFileId)
        try connection.change(
            """
            UPDATE case_file
            SET case_manager_id = \(change.toUser.text), organisation_id = \(change.toOrganisation.text),
                revision = revision + 1
            WHERE id = \(change.caseFileId.text) AND case_manager_id = \(change.fromUser.text)
                AND municipality_id = \(municipality) AND closed_on IS NULL
            """,
            of: Subject("caseFile", change.caseFileId)
        )
        try connection.execute(
            """
            INSERT INTO responsibility_change (id, case_file_id, from_user, from_organisation, to_user,
                to_organisation, changed_on, changed_by)
            VALUES (\(change.id.text), \(change.caseFileId.text), \(change.fromUser.text),
                \(change.fromOrganisation.text), \(change.toUser.text), \(change.toOrganisation.text),
                \(change.changedOn.iso), \(change.changedBy.text))
            """
        )
        return try connection.execute(
            """
            UPDATE follow_up SET assignee_id = \(change.toUser.text), revision = revision + 1
            WHERE case_file_id = \(change.caseFileId.text) AND assignee_id = \(change.fromUser.text)
                AND done_on IS NULL
            """
        )
    }

    func history(of caseFile: CaseFile.ID) throws -> [PastResponsibility] {
        try connection.rows(
            """
            SELECT old.display_name AS from_name, old_office.name AS from_organisation_name,
                new.display_name AS to_name, new_office.name AS to_organisation_name, changed_on,
                mover.display_name AS changed_by_name
            FROM responsibility_change
            JOIN account old ON old.id = from_user
            JOIN organisation old_office ON old_office.id = from_organisation
            JOIN account new ON new.id = to_user
            JOIN organisation new_office ON new_office.id = to_organisation
            JOIN account mover ON mover.id = changed_by
            WHERE case_file_id = \(caseFile.text) AND \(scope.seesCase(of: "responsibility_change"))
            ORDER BY changed_on, responsibility_change.id
            """
        ).map { try $0.decode() }
    }

    func received(since day: Day) throws -> [ReceivedCase] {
        try connection.rows(
            """
            SELECT case_file.id AS case_file_id, number AS case_number, \(Shield.told("title")) AS case_title,
                display_name AS from_name, changed_on
            FROM responsibility_change
            JOIN case_file ON case_file.id = responsibility_change.case_file_id
            JOIN account ON account.id = from_user
            WHERE to_user = \(me) AND changed_on >= \(day.iso) AND case_manager_id = \(me)
            ORDER BY changed_on DESC, responsibility_change.id DESC LIMIT 50
            """
        ).map { try $0.decode() }
    }
}
