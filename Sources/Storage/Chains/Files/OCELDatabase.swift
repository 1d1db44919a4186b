import Foundation
import Insight
import PortableSQL

/// OCEL 2.0 kept in an SQLite file; always worked on in a copy, so that nobody's file changes (OCEL-Datenbank).
public enum OCELDatabase {
    public static func read(_ path: String) async throws -> ObjectLog {
        try await inCopy { copy in
            guard FileManager.default.fileExists(atPath: path) else {
                throw LogRefusal("\(path) cannot be read. Check the path and that you may read the file.")
            }
            try FileManager.default.copyItem(atPath: path, toPath: copy)
            return try await with(copy) { database in
                do {
                    return try await database.read { try OCELDatabaseReader($0).read() }
                } catch let error as SQLError {
                    throw LogRefusal(file: path, "this is not OCEL 2.0 in SQLite: \(error)")
                }
            }
        }
    }

    public static func write(_ log: ObjectLog, to path: String) async throws {
        try await inCopy { copy in
            try await with(copy) { database in
                try await database.write { try OCELDatabaseWriter($0, log).write() }
            }
            try SQLiteSingleFile.copy(copy, to: copy + ".single")
            let target = URL(fileURLWithPath: path)
            do {
                if FileManager.default.fileExists(atPath: path) {
                    try FileManager.default.removeItem(at: target)
                }
                try FileManager.default.copyItem(atPath: copy + ".single", toPath: path)
            } catch {
                throw LogRefusal(
                    "\(path) cannot be written. Check that the folder is there and that you may write to it."
                )
            }
        }
    }

    private static func inCopy<Value>(_ body: (String) async throws -> Value) async throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "lotse-ocel-\(UUID().uuidString)"
        )
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await body(folder.appendingPathComponent("log.sqlite").path)
    }

    private static func with<Value: Sendable>(
        _ path: String,
        _ body: (any Database) async throws -> Value
    ) async throws -> Value {
        let database: any Database
        do {
            database = try await DatabaseAddress("sqlite:" + path).open()
        } catch let refusal as DatabaseAddressRefusal {
            throw LogRefusal("\(refusal)")
        }
        do {
            let value = try await body(database)
            await database.close()
            return value
        } catch {
            await database.close()
            throw error
        }
    }
}
