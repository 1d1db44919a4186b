import Foundation
import PortableSQL
import Storage
import TestSupport
import Testing

/// Databases made by versions that have landed, under Fixtures; each must open in this one.
@Suite("Data made by an older version opens in this one")
struct LandedVersionTests {
    static let versions = ["0.1.0", "0.2.0", "0.3.0", "0.4.0", "0.5.0", "0.6.0", "0.7.0"]

    @Test("On SQLite the file is brought up to date with nothing lost", arguments: versions)
    func sqlite(version: String) async throws {
        let landed = LandedVersion(version)
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "lotse-landed-" + UUID().uuidString
        )
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let copy = folder.appendingPathComponent("lotse.sqlite")
        try FileManager.default.copyItem(at: landed.database, to: copy)
        let database = try await DatabaseAddress("sqlite:\(copy.path)").open()
        _ = try await Migrator(folders: [LandedVersion.migrations]).migrate(database)
        try await landed.expectEverything(in: database)
        await database.close()
    }

    @Test(
        "On PostgreSQL the same rows under the tables of their time are brought up to date",
        arguments: versions
    )
    func postgres(version: String) async throws {
        let landed = LandedVersion(version)
        try await FreshDatabase.with(.postgres) { database in
            try await landed.copy(to: database)
            _ = try await Migrator(folders: [LandedVersion.migrations]).migrate(database)
            try await landed.expectEverything(in: database)
        }
    }
}
