import Accounts
import Foundation
import PortableSQL
import Storage
import Testing

/// The small database of a version that has landed, its audit key, and the migrations of its time.
struct LandedVersion {
    let folder: URL

    init(_ version: String) {
        folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../Fixtures/\(version)")
    }

    static let migrations = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../Resources/Migrations")

    var database: URL { folder.appendingPathComponent("lotse.sqlite") }

    /// Makes the tables as that version made them, and fills them with its rows.
    func copy(to target: any Database) async throws {
        let opened = try openedCopy()
        defer { try? FileManager.default.removeItem(at: opened) }
        let source = try await DatabaseAddress("sqlite:\(opened.appending(path: "lotse.sqlite").path)").open()
        let old = try oldMigrations()
        defer { try? FileManager.default.removeItem(at: old) }
        _ = try await Migrator(folders: [old]).migrate(target)
        for table in try await tables(of: source) {
            let name = Statement(stringLiteral: table)
            let (columns, rows) = try await source.read { connection in
                let columns = try connection.rows("SELECT name FROM pragma_table_info(\(table))")
                    .map { try $0.value("name", as: String.self) }
                return (
                    columns,
                    try connection.rows("SELECT * FROM \(name)").map { row in columns.map { row[$0] } }
                )
            }
            try await target.write { try $0.insert(into: table, columns: columns, rows: rows) }
        }
        await source.close()
    }

    /// Counts of rows and the audit log, as the fixture was made.
    func expectEverything(in database: any Database) async throws {
        let counts = try await database.read { connection in
            try ["case_file", "person", "note", "imported_row", "account"].map { table in
                try connection.rows("SELECT count(*) AS n FROM \(Statement(stringLiteral: table))").first?
                    .value("n", as: Int.self)
            }
        }
        #expect(counts == [5, 8, 13, 3, 2])
        let key = try AuditKey(
            bytes: Array(try Data(contentsOf: folder.appendingPathComponent("lotse.sqlite.key")))
        )
        let findings = try await AuditVerification(key: key).run(on: database)
        #expect(findings.isSound && findings.entries > 0)
    }

    // Whoever opens a database writes beside it, and a landed one must stay as it was.
    private func openedCopy() throws -> URL {
        let copies = FileManager.default.temporaryDirectory.appending(path: "landed-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: copies, withIntermediateDirectories: false)
        try FileManager.default.copyItem(at: database, to: copies.appending(path: "lotse.sqlite"))
        return copies
    }

    private func oldMigrations() throws -> URL {
        let list = try String(contentsOf: folder.appendingPathComponent("migrations.txt"), encoding: .utf8)
        let old = FileManager.default.temporaryDirectory.appendingPathComponent(
            "lotse-migrations-" + UUID().uuidString
        )
        try FileManager.default.createDirectory(at: old, withIntermediateDirectories: true)
        for name in list.split(separator: "\n") {
            let from = Self.migrations.appendingPathComponent(String(name))
            try FileManager.default.copyItem(at: from, to: old.appendingPathComponent(String(name)))
        }
        return old
    }

    // In the order in which they were made, so that no row points at one that is not there yet.
    private func tables(of source: any Database) async throws -> [String] {
        try await source.read { connection in
            try connection.rows(
                """
                SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
                AND name <> 'schema_migration' ORDER BY rowid
                """
            ).map { try $0.value("name") }
        }
    }
}
