import Casework
import Kernel
import PortableSQL

struct SQLCaseFiles: CaseFileStore {
    let connection: any Connection
    let scope: Scope
    let profile: CaseworkProfile
    let touched: TouchedCases

    func find(_ id: CaseFile.ID) throws -> CaseFile? {
        try connection.rows(
            """
            SELECT case_file.*, \(sight)
            FROM case_file
            JOIN account ON account.id = case_file.case_manager_id
            JOIN organisation ON organisation.id = case_file.organisation_id
            WHERE case_file.id = \(id.text) AND \(scope.seesCaseFile)
            """
        ).first?.decode(CaseFile.self)
    }

    /// The columns of `CaseSight`.
    private var sight: Statement {
        let me = scope.user.id.text
        let now = scope.moment.instant.microseconds
        return """
            account.display_name AS sight_case_manager, organisation.name AS sight_organisation,
            \(Shield.isProtected) AS sight_is_protected, case_manager_id = \(me) AS sight_is_own,
            (\(scope.leadsCaseFile)) AS sight_is_led,
            (SELECT max(until_on) FROM deputy WHERE for_user = case_manager_id AND by_user = \(me)
                AND from_on <= \(scope.day.iso) AND until_on >= \(scope.day.iso)) AS sight_deputy_until,
            (SELECT max(until_at) FROM case_access WHERE case_access.case_file_id = case_file.id
                AND user_id = \(me) AND opened_at <= \(now) AND until_at > \(now)) AS sight_open_until
            """
    }

    func nextNumber(year: Int) throws -> String {
        let rows = try connection.rows(
            """
            INSERT INTO case_number (municipality_id, year, last)
            VALUES (\(scope.user.municipality.text), \(year), 1)
            ON CONFLICT (municipality_id, year) DO UPDATE SET last = case_number.last + 1
            RETURNING last
            """
        )
        return profile.caseNumber(year: year, sequence: try rows.first?.value("last") ?? 1)
    }

    func add(_ file: CaseFile) throws {
        try connection.execute(
            """
            INSERT INTO case_file (id, municipality_id, organisation_id, case_manager_id, number, title, sort_key,
                town, opened_on, phase, phase_since, closed_on, closing_reason, revision)
            VALUES (\(file.id.text), \(file.municipalityId.text), \(file.organisationId.text),
                \(file.caseManagerId.text), \(file.number), \(file.title), \(SortKey.german(file.title)),
                \(file.town), \(file.openedOn.iso), \(file.phase.rawValue), \(file.phaseSince.iso),
                \(file.closedOn?.iso), \(file.closingReason?.rawValue),
                \(file.revision.number))
            """
        )
        try SearchLine(of: file).insert(on: connection)
        touched.happened(in: file.id)
    }

    func save(_ file: CaseFile, expected: Revision) throws {
        try connection.change(
            """
            UPDATE case_file
            SET title = \(file.title), sort_key = \(SortKey.german(file.title)), town = \(file.town),
                phase = \(file.phase.rawValue), phase_since = \(file.phaseSince.iso),
                closed_on = \(file.closedOn?.iso), closing_reason = \(file.closingReason?.rawValue),
                revision = \(file.revision.number)
            WHERE id = \(file.id.text) AND revision = \(expected.number) AND \(scope.seesCaseFile)
            """,
            of: Subject("caseFile", file.id)
        )
        try SearchLine(of: file).replace(on: connection)
        touched.happened(in: file.id)
    }

    func add(_ move: PhaseMove) throws {
        try connection.execute(
            """
            INSERT INTO phase_move (id, case_file_id, origin, target, moved_on, moved_by)
            VALUES (\(move.id.text), \(move.caseFileId.text), \(move.origin.rawValue),
                \(move.target.rawValue), \(move.movedOn.iso), \(move.movedBy.text))
            """
        )
        touched.happened(in: move.caseFileId)
    }

    func moves(of caseFile: CaseFile.ID) throws -> [MadePhaseMove] {
        try connection.rows(
            """
            SELECT phase_move.*, account.display_name AS author_name
            FROM phase_move JOIN account ON account.id = phase_move.moved_by
            WHERE case_file_id = \(caseFile.text) AND \(scope.seesCase(of: "phase_move"))
            ORDER BY phase_move.id
            """
        ).map { try $0.decode() }
    }

    func gateFacts(of caseFile: CaseFile.ID, on day: Day) throws -> GateFacts {
        try GateFactsQuery(caseFile: caseFile, day: day).run(on: connection)
    }

    func page(_ filter: CaseFilter, after last: CaseFile.ID?, limit: Int) throws -> [CaseListEntry] {
        try CaseListQuery(scope: scope, filter: filter, after: last, limit: limit).run(on: connection)
    }

    func count(_ filter: CaseFilter) throws -> Int {
        try CaseListQuery(scope: scope, filter: filter, after: nil, limit: 0).count(on: connection)
    }
}
