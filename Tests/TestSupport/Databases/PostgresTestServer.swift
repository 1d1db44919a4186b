import Foundation

/// The PostgreSQL server the tests use; `script/with-postgres` starts one.
public enum PostgresTestServer {
    /// Without a server the tests fail, so that nobody believes they passed on both engines.
    public struct Missing: Error, CustomStringConvertible {
        public let description =
            "LOTSE_TEST_POSTGRES names no server; run the tests with script/with-postgres swift test."
    }

    public struct Failed: Error, CustomStringConvertible {
        public let description: String
    }

    public static func address() throws -> String {
        guard let address = ProcessInfo.processInfo.environment["LOTSE_TEST_POSTGRES"] else {
            throw Missing()
        }
        return address
    }

    /// Runs one statement with PostgreSQL's own program, so that tests do not trust only what they test.
    static func run(_ sql: String) throws {
        let psql = Process()
        let complaints = Pipe()
        psql.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        psql.arguments = ["psql", try address(), "-q", "-X", "-v", "ON_ERROR_STOP=1", "-c", sql]
        psql.standardError = complaints
        try psql.run()
        let text = String(decoding: complaints.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        psql.waitUntilExit()
        if psql.terminationStatus != 0 { throw Failed(description: text) }
    }
}
