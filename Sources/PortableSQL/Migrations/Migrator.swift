import Foundation

/// Brings the tables of a database to the state this program needs, forward only.
public struct Migrator: Sendable {
    private let folders: [URL]
    private let patience: Duration

    /// The folders hold files named `0001-name.sql`, numbered without a gap over all folders.
    public init(folders: [URL], patience: Duration = .seconds(120)) {
        self.folders = folders
        self.patience = patience
    }

    /// Runs what has not run yet, all of it or nothing, and names it; waits while another server does the same.
    public func migrate(_ database: any Database) async throws -> [String] {
        let migrations = try Migration.read(from: folders)
        let end = ContinuousClock.now + patience
        while true {
            do {
                let engine = database.engine
                return try await database.write { try Self.land(migrations, on: $0, engine) }
            } catch SQLError.busy where ContinuousClock.now < end {
                try await Task.sleep(for: .milliseconds(100))
            }
        }
    }

    private static func land(
        _ migrations: [Migration],
        on connection: any Connection,
        _ engine: Engine
    ) throws -> [String] {
        // SQLite has only one writer anyway. The number is "Lotse" in ASCII.
        if engine == .postgres { _ = try connection.rows("SELECT pg_advisory_xact_lock(328287417189)") }
        try connection.execute(
            """
            CREATE TABLE IF NOT EXISTS schema_migration
                (number BIGINT PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at BIGINT NOT NULL)
            """
        )
        let landed = try connection.rows(
            "SELECT number, name, checksum FROM schema_migration ORDER BY number"
        )
        try check(landed, against: migrations)
        return try migrations.dropFirst(landed.count).map { try land($0, on: connection) }
    }

    private static func check(_ landed: [Row], against migrations: [Migration]) throws {
        for (position, row) in landed.enumerated() {
            guard try row.value("number", as: Int.self) == position + 1 else {
                throw MigrationRefusal.numberMissing(position + 1)
            }
            guard position < migrations.count else {
                throw MigrationRefusal.databaseIsNewer(name: try landed[landed.count - 1].value("name"))
            }
            guard try row.value("checksum") == migrations[position].checksum else {
                throw MigrationRefusal.edited(name: migrations[position].name)
            }
        }
    }

    private static func land(_ migration: Migration, on connection: any Connection) throws -> String {
        do {
            try connection.script(migration.sql)
            let now = Int64(Date().timeIntervalSince1970 * 1_000_000)
            try connection.execute(
                """
                INSERT INTO schema_migration (number, name, checksum, applied_at)
                VALUES (\(migration.number), \(migration.name), \(migration.checksum), \(now))
                """
            )
            return migration.name
        } catch let cause as SQLError {
            guard cause != .busy else { throw cause }
            throw MigrationRefusal.failed(name: migration.name, cause: cause)
        }
    }
}
