import Kernel
import PortableSQL

/// Makes the facts of all cases anew where they were made by other rules or not at all (Faktenregeln).
///
/// In steps that end with a commit, so that it may be broken off and goes on where it stood.
public struct FactRules: Sendable {
    private static let step = 500
    private static let kind = "figures"

    let database: any Database
    let clock: Clock

    public init(database: any Database, clock: Clock = .system) {
        self.database = database
        self.clock = clock
    }

    /// Tells after each step how many cases were done.
    public func apply(progress: @Sendable (Int) -> Void = { _ in }) async throws {
        guard try await version() != SQLCaseFacts.version else { return }
        let instant = clock.now.instant
        var (last, done) = ("", 0)
        while true {
            try Task.checkCancellation()
            let caseFiles = try await database.write { [last] connection in
                let caseFiles: [String] = try connection.rows(
                    "SELECT id FROM case_file WHERE id > \(last) ORDER BY id LIMIT \(Self.step)"
                ).map { try $0.value("id") }
                try SQLCaseFacts(connection: connection, instant: instant).renewAll(caseFiles)
                return caseFiles
            }
            done += caseFiles.count
            progress(done)
            guard let end = caseFiles.last else { break }
            last = end
        }
        try await keep()
    }

    private func version() async throws -> Int {
        try await database.read { connection in
            try connection.first("SELECT version FROM derived_rules WHERE kind = \(Self.kind)")?.value(
                "version"
            )
                ?? 0
        }
    }

    private func keep() async throws {
        try await database.write { connection in
            try connection.execute(
                """
                INSERT INTO derived_rules (kind, version) VALUES (\(Self.kind), \(SQLCaseFacts.version))
                ON CONFLICT (kind) DO UPDATE SET version = excluded.version
                """
            )
        }
    }
}
