import Casework
import Kernel
import PortableSQL

/// Counts cases by the people who work on them: no statement here selects a column that names a household.
struct SQLStaff: StaffStore {
    let connection: any Connection
    let scope: Scope

    private var municipality: String { scope.user.municipality.text }

    func workloads() throws -> [Workload] {
        let reach = try WithinReach(of: scope.user, on: connection)
        return try workloads(of: "account.municipality_id = \(municipality) AND \(reach.accounts)")
    }

    func workloadsEverywhere() throws -> [Workload] {
        try workloads(of: "account.municipality_id = \(municipality)")
    }

    // The page "Heute" asks this each time: it must not count the cases of everybody.
    func workload(of caseManager: User.ID) throws -> Workload? {
        try workloads(
            of: "account.id = \(caseManager.text) AND account.municipality_id = \(municipality)",
            cases: "AND case_manager_id = \(caseManager.text)"
        ).first
    }

    private func workloads(of accounts: Statement, cases: Statement = "") throws -> [Workload] {
        let counts = Dictionary(grouping: try openCases(cases), by: \.caseManagerId)
        return try connection.rows(
            """
            SELECT account.id, display_name, account.organisation_id, organisation.name AS organisation_name, roles,
                active, percent, post_share.revision
            FROM account
            JOIN organisation ON organisation.id = account.organisation_id
            LEFT JOIN post_share ON post_share.account_id = account.id
            WHERE \(accounts)
            ORDER BY account.sort_key, account.id
            """
        ).compactMap { try workload($0, counts) }
    }

    private func workload(_ row: Row, _ counts: [User.ID: [PhaseCount]]) throws -> Workload? {
        let id = User.ID(try row.value("id"))
        let active: Bool = try row.value("active")
        let roles = SQLAccounts.roles(try row.value("roles"))
        let works = active && roles.contains(.caseManager)
        let cases = counts[id] ?? []
        guard works || !cases.isEmpty else { return nil }
        let share = try row.value("percent", as: Int?.self).map { percent in
            PostShare.kept(percent: percent, revision: Revision(try row.value("revision")))
        }
        return Workload(
            of: (id, try row.value("display_name")),
            at: (Identifier(try row.value("organisation_id")), try row.value("organisation_name")),
            isActive: works,
            share: share ?? .whole,
            cases: Dictionary(cases.map { ($0.phase, $0.cases) }, uniquingKeysWith: +)
        )
    }

    private struct PhaseCount: Decodable {
        let caseManagerId: User.ID
        let phase: Phase
        let cases: Int
    }

    private func openCases(_ condition: Statement) throws -> [PhaseCount] {
        try connection.rows(
            """
            SELECT case_manager_id, phase, count(*) AS cases FROM case_file
            WHERE municipality_id || '' = \(municipality) AND closed_on IS NULL \(condition)
            GROUP BY case_manager_id, phase
            """
        ).map { try $0.decode() }
    }

    func save(_ share: PostShare, of caseManager: User.ID) throws {
        try connection.change(
            """
            INSERT INTO post_share (account_id, percent, revision)
            VALUES (\(caseManager.text), \(share.percent), \(share.revision.number))
            ON CONFLICT (account_id) DO UPDATE SET percent = excluded.percent, revision = excluded.revision
            WHERE post_share.revision = excluded.revision - 1
            """,
            of: Subject("account", caseManager)
        )
    }

    func deputyships(from day: Day) throws -> [Deputyship] {
        try connection.rows(
            """
            SELECT deputy.id, for_user, absent.display_name AS for_name, by_user, acting.display_name AS by_name,
                from_on, until_on
            FROM deputy
            JOIN account absent ON absent.id = for_user
            JOIN account acting ON acting.id = by_user
            WHERE deputy.municipality_id = \(municipality) AND until_on >= \(day.iso)
            ORDER BY from_on, deputy.id
            """
        ).map { try $0.decode() }
    }

    func colleagues(at organisation: Organisation.ID) throws -> [Colleague] {
        try connection.rows(
            """
            SELECT id, display_name AS name, roles FROM account
            WHERE municipality_id = \(municipality) AND organisation_id = \(organisation.text) AND active
            ORDER BY sort_key, id
            """
        ).compactMap { row in
            let roles = SQLAccounts.roles(try row.value("roles"))
            return roles.contains { $0.permissions.contains(.leadCases) }
                ? try row.decode(Colleague.self) : nil
        }
    }

    func organisationsWithCaseManagers() throws -> [Organisation.ID: String] {
        let rows = try connection.rows(
            """
            SELECT organisation.id, organisation.name, roles FROM account
            JOIN organisation ON organisation.id = account.organisation_id
            WHERE account.municipality_id = \(municipality) AND active
            """
        ).filter { SQLAccounts.roles(try $0.value("roles")).contains(.caseManager) }
        let named = try rows.map {
            (Organisation.ID(try $0.value("id")), try $0.value("name", as: String.self))
        }
        return Dictionary(named) { first, _ in first }
    }

    // Whoever sets a case manager's password could sign in as her, so that is shown like a new account.
    func changesOfAccounts(since instant: Instant) throws -> [AccountChange] {
        let reach = try WithinReach(of: scope.user, on: connection)
        return try connection.rows(
            """
            SELECT at, action, account.roles, account.display_name AS account_name,
                (SELECT display_name FROM account acting WHERE acting.id = user_id) AS by_name,
                coalesce(user_id, '') = account.id AS is_own
            FROM account JOIN audit_entry ON subject_id = account.id
            WHERE account.municipality_id = \(municipality) AND subject_kind = 'account' AND outcome = 'done'
                AND at >= \(instant.microseconds) AND \(reach.accounts)
                AND action IN ('AddAccount', 'SetActive', 'SetInitialPassword', 'ChangeRoles')
            ORDER BY at DESC, position DESC LIMIT 100
            """
        ).compactMap { row in
            let roles = SQLAccounts.roles(try row.value("roles"))
            let opensCases = roles.contains { $0.permissions.contains(.readCases) }
            return opensCases ? try row.decode(AccountChange.self) : nil
        }
    }
}
