import Casework
import Kernel
import PortableSQL

struct SQLReleases: ReleaseStore {
    let connection: any Connection
    let scope: Scope

    func all(in caseFile: CaseFile.ID) throws -> [Release] {
        try connection.rows(
            """
            SELECT * FROM case_release
            WHERE case_file_id = \(caseFile.text) AND \(scope.seesCase(of: "case_release"))
            ORDER BY given_on DESC, id DESC
            """
        ).map { try $0.decode() }
    }

    func add(_ release: Release) throws {
        let (details, given) = (release.details, release.details.given)
        try connection.execute(
            """
            INSERT INTO case_release (id, case_file_id, kind, recipient_id, purpose, direction, life_domains,
                special_categories, person_ids, period_from, period_until, given_on, form, note, language,
                interpreter, text_version, supersedes_id, recorded_by, recorded_at, withdrawn_on, withdrawn_at,
                revision)
            VALUES (\(release.id.text), \(release.caseFileId.text), \(details.kind.rawValue),
                \(details.recipientId.text), \(details.purpose), \(details.direction.rawValue),
                \(CodeList(details.content.domains).text), \(CodeList(details.content.categories).text),
                \(CodeList(details.content.persons).text), \(details.period.from.iso),
                \(details.period.until?.iso), \(given.givenOn.iso), \(given.form.rawValue), \(given.note),
                \(given.language), \(given.interpreter), \(release.textVersion), \(release.supersedesId?.text),
                \(release.recordedBy.text), \(release.recordedAt.microseconds), \(release.withdrawnOn?.iso),
                \(release.withdrawnAt?.microseconds), \(release.revision.number))
            """
        )
    }

    func save(_ release: Release, expected: Revision) throws {
        try connection.change(
            """
            UPDATE case_release SET withdrawn_on = \(release.withdrawnOn?.iso),
                withdrawn_at = \(release.withdrawnAt?.microseconds), revision = \(release.revision.number)
            WHERE id = \(release.id.text) AND revision = \(expected.number)
                AND \(scope.seesCase(of: "case_release"))
            """,
            of: Subject("release", release.id)
        )
    }

    func heldBack(in caseFile: CaseFile.ID) throws -> Set<Release.ID> {
        let rows = try connection.rows(
            """
            SELECT case_release.id FROM case_release
            WHERE case_file_id = \(caseFile.text) AND \(HeldFile.isHeld)
                AND \(scope.seesCase(of: "case_release"))
            """
        )
        return Set(try rows.map { Release.ID(try $0.value("id")) })
    }

    func looks(at caseFile: CaseFile.ID, limit: Int) throws -> [SharedLook] {
        try connection.rows(
            """
            SELECT audit_entry.at, account.display_name AS reader_name, organisation.id AS organisation_id,
                organisation.name AS organisation_name
            FROM audit_entry
            JOIN account ON account.id = audit_entry.user_id
            JOIN organisation ON organisation.id = account.organisation_id
            WHERE audit_entry.subject_id = \(caseFile.text) AND audit_entry.action = 'ReadSharedCase'
                AND audit_entry.outcome = 'done'
                AND EXISTS (SELECT 1 FROM case_file WHERE case_file.id = audit_entry.subject_id
                    AND \(scope.seesCaseFile))
            ORDER BY audit_entry.at DESC LIMIT \(limit)
            """
        ).map { try $0.decode() }
    }

    func ending(from: Day, until: Day, limit: Int) throws -> [EndingPermission] {
        try connection.rows(
            """
            SELECT * FROM (\(endingConsents(from, until)) UNION ALL \(endingReleases(from, until))) AS ending
            ORDER BY until_on, permission_id LIMIT \(limit)
            """
        ).map { try $0.decode() }
    }

    // A later consent without an end, or with a later one, makes the earlier end harmless.
    private func endingConsents(_ from: Day, _ until: Day) -> Statement {
        """
        SELECT case_file.id AS case_file_id, \(Shield.told("case_file.title")) AS case_title,
            case_file.number AS case_number, case_file.case_manager_id, 'consent' AS kind,
            consent.id AS permission_id, '' AS recipient, consent.valid_until AS until_on
        FROM case_file JOIN consent ON consent.case_file_id = case_file.id
        WHERE \(scope.leadsCaseFile) AND case_file.closed_on IS NULL AND consent.withdrawn_on IS NULL
            AND consent.valid_until BETWEEN \(from.iso) AND \(until.iso)
            AND NOT EXISTS (SELECT 1 FROM consent later WHERE later.case_file_id = case_file.id
                AND later.withdrawn_on IS NULL AND later.id <> consent.id
                AND (later.valid_until IS NULL OR later.valid_until > consent.valid_until))
        """
    }

    private func endingReleases(_ from: Day, _ until: Day) -> Statement {
        """
        SELECT case_file.id AS case_file_id, \(Shield.told("case_file.title")) AS case_title,
            case_file.number AS case_number, case_file.case_manager_id, case_release.kind,
            case_release.id AS permission_id, organisation.name AS recipient, case_release.period_until AS until_on
        FROM case_file JOIN case_release ON case_release.case_file_id = case_file.id
        JOIN organisation ON organisation.id = case_release.recipient_id
        WHERE \(scope.leadsCaseFile) AND case_file.closed_on IS NULL AND case_release.withdrawn_on IS NULL
            AND case_release.period_until BETWEEN \(from.iso) AND \(until.iso)
            AND NOT EXISTS (SELECT 1 FROM case_release later WHERE later.supersedes_id = case_release.id)
        """
    }
}
