import CLibPQ
import Foundation

/// How to reach a PostgreSQL server; its text may hold a password and is never shown.
struct PostgresAddress: Sendable {
    let text: String
    let settings: DatabaseSettings

    /// A connection set up as Lotse needs it, or why there is none.
    func connect() throws(DatabaseAddressRefusal) -> OpaquePointer {
        let parameters = [
            ("dbname", text), ("fallback_application_name", "lotse"), ("client_encoding", "UTF8"),
            ("connect_timeout", "10"), ("keepalives_idle", "30"), ("tcp_user_timeout", "60000"),
        ]
        var keywords = parameters.map { UnsafePointer(strdup($0.0)) } + [nil]
        var values = parameters.map { UnsafePointer(strdup($0.1)) } + [nil]
        defer { (keywords + values).forEach { free(UnsafeMutablePointer(mutating: $0)) } }
        guard let handle = PQconnectdbParams(&keywords, &values, 1) else {
            throw .cannotOpen(reason: "there is no memory")
        }
        if let reason = reasonAgainst(handle) {
            PQfinish(handle)
            throw .cannotOpen(reason: reason)
        }
        return handle
    }

    private func reasonAgainst(_ handle: OpaquePointer) -> String? {
        guard PQstatus(handle) == CONNECTION_OK else { return Self.refusal(PQerrorMessage(handle)) }
        guard PQserverVersion(handle) >= 150_000 else { return "PostgreSQL 15 or later is needed" }
        guard let encoding = PQparameterStatus(handle, "server_encoding"), String(cString: encoding) == "UTF8"
        else {
            return "its encoding must be UTF8"
        }
        // Notices would be written to the standard error stream.
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        let result = PostgresResult(PQexec(handle, sessionSettings))
        return result.error.map { "PostgreSQL reports \($0)" }
    }

    private var sessionSettings: String {
        """
        SET synchronous_commit = on;
        SET statement_timeout = \(Int(settings.statementTimeout / .milliseconds(1)));
        SET lock_timeout = \(Int(settings.busyTimeout / .milliseconds(1)));
        SET bytea_output = hex;
        SET extra_float_digits = 1;
        """
    }

    // Only what the server said: libpq's own complaints about an address may quote half a password.
    private static func refusal(_ message: UnsafeMutablePointer<CChar>?) -> String {
        let lines = message.map { String(cString: $0) }?.split(separator: "\n") ?? []
        guard let line = lines.first, let cause = line.firstRange(of: "failed: ") else {
            return "the address is written wrongly"
        }
        return String(line[cause.upperBound...])
    }
}
