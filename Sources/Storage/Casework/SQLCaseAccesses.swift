import Casework
import Kernel
import PortableSQL

struct SQLCaseAccesses: CaseAccessStore {
    let connection: any Connection
    let scope: Scope

    private var municipality: String { scope.user.municipality.text }
    private var now: Int64 { scope.moment.instant.microseconds }

    func findCase(number: String) throws -> NumberedCase? {
        let reach = try WithinReach(of: scope.user, on: connection)
        return try connection.rows(
            """
            SELECT id, \(Shield.isProtected) AS is_protected, (\(scope.leadsCaseFile)) AS is_led,
                (\(reach.caseFiles)) AS is_within_reach,
                organisation_id = \(scope.user.organisation.text) AS is_of_own_organisation
            FROM case_file WHERE municipality_id = \(municipality) AND number = \(number)
            """
        ).first?.decode(NumberedCase.self)
    }

    func add(_ access: CaseAccess) throws {
        try connection.execute(
            """
            INSERT INTO case_access (id, municipality_id, case_file_id, user_id, kind, reason, words, opened_at,
                until_at, remark, revision)
            VALUES (\(access.id.text), \(access.municipalityId.text), \(access.caseFileId.text),
                \(access.userId.text), \(access.kind.rawValue), \(access.reason), \(access.words),
                \(access.openedAt.microseconds), \(access.untilAt.microseconds), \(access.remark),
                \(access.revision.number))
            """
        )
    }

    func save(_ access: CaseAccess, expected: Revision) throws {
        try connection.change(
            """
            UPDATE case_access
            SET until_at = \(access.untilAt.microseconds), verdict = \(access.verdict?.rawValue),
                remark = \(access.remark), reviewed_at = \((access.reviewedAt?.microseconds).sqlValue),
                reviewed_by = \(access.reviewedBy?.text), revision = \(access.revision.number)
            WHERE id = \(access.id.text) AND revision = \(expected.number) AND municipality_id = \(municipality)
            """,
            of: Subject("caseAccess", access.id)
        )
    }

    func find(_ id: CaseAccess.ID) throws -> CaseAccess? {
        try connection.rows(
            "SELECT * FROM case_access WHERE id = \(id.text) AND municipality_id = \(municipality)"
        ).first?.decode(CaseAccess.self)
    }

    func open() throws -> [OpenedCase] {
        try opened(
            """
            case_access.user_id = \(scope.user.id.text) AND opened_at <= \(now) AND until_at > \(now)
                AND case_access.municipality_id = \(municipality)
            """
        )
    }

    func all(_ kind: CaseAccess.Kind, since instant: Instant) throws -> [OpenedCase] {
        let reach = try WithinReach(of: scope.user, on: connection)
        return try opened(
            """
            case_access.municipality_id = \(municipality) AND kind = \(kind.rawValue)
                AND (opened_at >= \(instant.microseconds) OR verdict IS NULL)
                AND \(reach.caseFiles)
            """
        )
    }

    func toOwnCases(since instant: Instant) throws -> [OpenedCase] {
        try opened("opened_at >= \(instant.microseconds) AND \(scope.leadsCaseFile)")
    }

    func of(_ caseFile: CaseFile.ID) throws -> [OpenedCase] {
        try opened("case_access.case_file_id = \(caseFile.text) AND \(scope.seesCaseFile)")
    }

    private func opened(_ condition: Statement) throws -> [OpenedCase] {
        try connection.rows(
            """
            SELECT \(Self.columns), case_file.number AS case_number, opener.display_name AS user_name,
                manager.display_name AS case_manager_name
            FROM case_access
            JOIN case_file ON case_file.id = case_access.case_file_id
            JOIN account opener ON opener.id = case_access.user_id
            JOIN account manager ON manager.id = case_file.case_manager_id
            WHERE \(condition)
            ORDER BY opened_at DESC, case_access.id DESC LIMIT 200
            """
        ).map { try $0.decode() }
    }

    func reads(under access: CaseAccess) throws -> [PageRead] {
        let file = access.caseFileId.text
        return try connection.rows(
            """
            SELECT at, action FROM audit_entry
            WHERE (subject_id = \(file)
                    OR subject_id IN (SELECT id FROM person WHERE person.case_file_id = \(file)))
                AND user_id = \(access.userId.text) AND outcome = 'done'
                AND at >= \(access.openedAt.microseconds) AND at < \(access.untilAt.microseconds)
            ORDER BY at, position LIMIT 200
            """
        ).map { try $0.decode() }
    }

    private static let columns: Statement = """
        case_access.id AS access_id, case_access.municipality_id AS access_municipality_id,
        case_access.case_file_id AS access_case_file_id, case_access.user_id AS access_user_id,
        kind AS access_kind, reason AS access_reason, words AS access_words, opened_at AS access_opened_at,
        until_at AS access_until_at, verdict AS access_verdict, remark AS access_remark,
        reviewed_at AS access_reviewed_at, reviewed_by AS access_reviewed_by,
        case_access.revision AS access_revision
        """
}
