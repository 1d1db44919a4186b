import Accounts
import Kernel
import PortableSQL

/// Waiting times in the table `sign_in_throttle`, shared by all servers of an installation.
struct SQLThrottle: ThrottleStore {
    let connection: any Connection

    // The update changes nothing but locks the row, so a second guess waits here until the first is counted.
    func hold(_ key: String, at instant: Instant) throws -> ThrottleState {
        let row = try connection.first(
            """
            INSERT INTO sign_in_throttle (key, failures, last_at, blocked_until)
            VALUES (\(key), 0, \(instant.microseconds), \(instant.microseconds))
            ON CONFLICT (key) DO UPDATE SET failures = sign_in_throttle.failures
            RETURNING failures, last_at, blocked_until
            """
        )
        guard let row else { throw SQLError.column("failures") }
        return try state(row)
    }

    func state(_ key: String) throws -> ThrottleState? {
        try connection.first(
            "SELECT failures, last_at, blocked_until FROM sign_in_throttle WHERE key = \(key)"
        ).map(state)
    }

    private func state(_ row: Row) throws -> ThrottleState {
        ThrottleState(
            failures: try row.value("failures"),
            lastAt: Instant(microseconds: try row.value("last_at")),
            blockedUntil: Instant(microseconds: try row.value("blocked_until"))
        )
    }

    func save(_ state: ThrottleState, for key: String) throws {
        try connection.execute(
            """
            UPDATE sign_in_throttle SET failures = \(state.failures), last_at = \(state.lastAt.microseconds),
                blocked_until = \(state.blockedUntil.microseconds)
            WHERE key = \(key)
            """
        )
    }

    func forget(_ key: String) throws {
        try connection.execute("DELETE FROM sign_in_throttle WHERE key = \(key)")
    }

    func removeUnused(since instant: Instant) throws {
        try connection.execute("DELETE FROM sign_in_throttle WHERE last_at < \(instant.microseconds)")
    }
}
