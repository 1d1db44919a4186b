import Foundation
import PortableSQL
import TestSupport
import Testing

@Suite("Migrations run forward, once, and only as they were written")
struct MigratorTests {
    private static let first = "CREATE TABLE town (id BIGINT PRIMARY KEY); INSERT INTO town (id) VALUES (1);"
    private static let second =
        "ALTER TABLE town ADD COLUMN name TEXT;\nCREATE INDEX town_by_name ON town (name);"

    @Test("What has not run yet runs, in its order", arguments: Engine.allCases)
    func runsWhatIsNew(on engine: Engine) async throws {
        try await FreshDatabase.with(engine) { database in
            let files = try MigrationFiles(["0001-town.sql": Self.first])
            #expect(try await files.migrator.migrate(database) == ["0001-town.sql"])
            try files.write("0002-name.sql", Self.second)
            #expect(try await files.migrator.migrate(database) == ["0002-name.sql"])
            #expect(try await files.migrator.migrate(database) == [])
            #expect(try await database.read { try $0.rows("SELECT id, name FROM town").count } == 1)
        }
    }

    @Test("A file that was edited after it ran is refused", arguments: Engine.allCases)
    func edited(on engine: Engine) async throws {
        try await FreshDatabase.with(engine) { database in
            let files = try MigrationFiles(["0001-town.sql": Self.first])
            _ = try await files.migrator.migrate(database)
            try files.write("0001-town.sql", Self.first + " ")
            await #expect(throws: MigrationRefusal.edited(name: "0001-town.sql")) {
                try await files.migrator.migrate(database)
            }
        }
    }

    @Test("A database that a later version has changed is refused", arguments: Engine.allCases)
    func newer(on engine: Engine) async throws {
        try await FreshDatabase.with(engine) { database in
            let files = try MigrationFiles(["0001-town.sql": Self.first, "0002-name.sql": Self.second])
            _ = try await files.migrator.migrate(database)
            try files.remove("0002-name.sql")
            await #expect(throws: MigrationRefusal.databaseIsNewer(name: "0002-name.sql")) {
                try await files.migrator.migrate(database)
            }
        }
    }

    @Test("A migration that fails leaves nothing of any", arguments: Engine.allCases)
    func failing(on engine: Engine) async throws {
        try await FreshDatabase.with(engine) { database in
            let files = try MigrationFiles([
                "0001-town.sql": Self.first, "0002-twice.sql": "INSERT INTO town (id) VALUES (1);",
            ])
            let cause = SQLError.unique(table: "town", columns: ["id"])
            await #expect(throws: MigrationRefusal.failed(name: "0002-twice.sql", cause: cause)) {
                try await files.migrator.migrate(database)
            }
            try files.write("0002-twice.sql", "INSERT INTO town (id) VALUES (2);")
            #expect(try await files.migrator.migrate(database) == ["0001-town.sql", "0002-twice.sql"])
        }
    }

    @Test("Servers that start at once migrate once", arguments: Engine.allCases)
    func atOnce(on engine: Engine) async throws {
        try await FreshDatabase.withAddress(engine) { fresh in
            let files = try MigrationFiles(["0001-town.sql": Self.first, "0002-name.sql": Self.second])
            let migrator = files.migrator
            let landed = try await withThrowingTaskGroup(of: [String].self) { group in
                for _ in 0..<4 {
                    group.addTask { try await fresh.opened { try await migrator.migrate($0) } }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(landed == ["0001-town.sql", "0002-name.sql"])
        }
    }

    @Test("Files with a gap, a double number or a wrong name are refused")
    func wrongFiles() async throws {
        try await FreshDatabase.with(.sqlite) { database in
            let wrong: [([String: String], MigrationRefusal)] = [
                (["0001-a.sql": "", "0003-c.sql": ""], .numberMissing(2)),
                (["0002-b.sql": ""], .numberMissing(1)),
                (["0001-a.sql": "", "0001-b.sql": ""], .numberTwice(name: "0001-b.sql")),
                (["town.sql": ""], .nameWrong("town.sql")),
            ]
            for (texts, refusal) in wrong {
                let files = try MigrationFiles(texts)
                await #expect(throws: refusal) { try await files.migrator.migrate(database) }
            }
        }
    }
}

/// A folder of migrations that a test can change; it goes with the test.
private final class MigrationFiles {
    private let folder: URL

    init(_ texts: [String: String]) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in texts { try write(name, text) }
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    var migrator: Migrator { Migrator(folders: [folder]) }

    func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(at: folder.appendingPathComponent(name))
    }
}
