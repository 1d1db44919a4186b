import Accounts
import Kernel
import PortableSQL

/// Sessions in the table `session`, found by the hash of their token.
struct SQLSessions: SessionStore {
    let connection: any Connection

    func signedIn(tokenHash: String, at instant: Instant) throws -> SignedIn? {
        try connection.first(
            """
            SELECT session.id, session.started_at, session.last_seen_at, session.expires_at,
                account.id AS account_id, account.municipality_id, account.organisation_id,
                account.display_name, account.roles, account.language, account.initial_password_until,
                municipality.name AS municipality_name, organisation.name AS organisation_name
            FROM session JOIN account ON account.id = session.account_id
                JOIN municipality ON municipality.id = account.municipality_id
                JOIN organisation ON organisation.id = account.organisation_id
            WHERE session.token_hash = \(tokenHash) AND account.active
                AND session.expires_at > \(instant.microseconds)
                AND session.last_seen_at > \(Self.idleBefore(instant))
            """
        ).map(Self.signedIn)
    }

    func start(_ session: Session, tokenHash: String) throws {
        try connection.execute(
            """
            INSERT INTO session (token_hash, id, account_id, started_at, last_seen_at, expires_at)
            VALUES (\(tokenHash), \(session.id.text), \(session.account.text), \(session.startedAt.microseconds),
                \(session.lastSeenAt.microseconds), \(session.expiresAt.microseconds))
            """
        )
    }

    // Of several pages at once only the first writes, and time never goes back.
    func seen(_ id: Session.ID, at instant: Instant) throws {
        let before = instant.adding(seconds: -Session.seenEverySeconds)
        try connection.execute(
            """
            UPDATE session SET last_seen_at = \(instant.microseconds)
            WHERE id = \(id.text) AND last_seen_at <= \(before.microseconds)
            """
        )
    }

    func list(of account: Account.ID, at instant: Instant) throws -> [Session] {
        try connection.rows(
            """
            SELECT id, account_id, started_at, last_seen_at, expires_at FROM session
            WHERE account_id = \(account.text) AND expires_at > \(instant.microseconds)
                AND last_seen_at > \(Self.idleBefore(instant))
            ORDER BY started_at DESC, id
            """
        ).map(Self.session)
    }

    func end(_ id: Session.ID, of account: Account.ID) throws {
        try connection.execute("DELETE FROM session WHERE id = \(id.text) AND account_id = \(account.text)")
    }

    func endAll(of account: Account.ID) throws {
        try connection.execute("DELETE FROM session WHERE account_id = \(account.text)")
    }

    func endOldest(of account: Account.ID, keeping most: Int) throws {
        try connection.execute(
            """
            DELETE FROM session WHERE account_id = \(account.text) AND id NOT IN (
                SELECT id FROM session WHERE account_id = \(account.text)
                ORDER BY started_at DESC, id DESC LIMIT \(most))
            """
        )
    }

    func removeEnded(before instant: Instant) throws {
        try connection.execute("DELETE FROM session WHERE expires_at <= \(instant.microseconds)")
    }
}

extension SQLSessions {
    private static func idleBefore(_ instant: Instant) -> Int64 {
        instant.adding(seconds: -Session.idleSeconds).microseconds
    }

    private static func session(_ row: Row) throws -> Session {
        Session(
            id: Identifier(try row.value("id")),
            account: Identifier(try row.value("account_id")),
            startedAt: Instant(microseconds: try row.value("started_at")),
            lastSeenAt: Instant(microseconds: try row.value("last_seen_at")),
            expiresAt: Instant(microseconds: try row.value("expires_at"))
        )
    }

    private static func signedIn(_ row: Row) throws -> SignedIn {
        SignedIn(
            user: User(
                id: Identifier(try row.value("account_id")),
                municipality: Identifier(try row.value("municipality_id")),
                organisation: Identifier(try row.value("organisation_id")),
                name: try row.value("display_name"),
                roles: SQLAccounts.roles(try row.value("roles"))
            ),
            session: try session(row),
            language: try row.value("language"),
            mustChangePassword: row["initial_password_until"] != .null,
            municipalityName: try row.value("municipality_name"),
            organisationName: try row.value("organisation_name")
        )
    }
}
