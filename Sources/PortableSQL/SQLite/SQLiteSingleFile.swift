import Foundation
import GRDB

/// Copies an SQLite database as one file without companions, so that it can be given away (Einzeldatei).
public enum SQLiteSingleFile {
    public static func copy(_ path: String, to copy: String) throws {
        // Readers that close last leave the write-ahead log, and may be closing still; only the copy is alone.
        try run("PRAGMA wal_checkpoint(TRUNCATE)", on: path)
        try FileManager.default.copyItem(atPath: path, toPath: copy)
        try run("PRAGMA journal_mode = DELETE", on: copy)
    }

    private static func run(_ sql: String, on path: String) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
            try queue.close()
        } catch let error as GRDB.DatabaseError {
            throw SQLError(error)
        }
    }
}
