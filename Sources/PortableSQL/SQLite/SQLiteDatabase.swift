import GRDB

/// SQLite: one writer, and readers who see the state of their beginning.
final class SQLiteDatabase: Database {
    let engine = Engine.sqlite
    private let writing = JobQueue()
    /// `nil` for a database in memory, whose only connection reads as well.
    private let reading: JobQueue?
    private let threads = Threads()

    init(path: String?, settings: DatabaseSettings) async throws {
        reading = path == nil ? nil : JobQueue()
        let file = SQLiteFile(path: path, busyTimeout: settings.busyTimeout)
        do {
            try file.create()
            try await startWriter(try file.writer(), settings)
            if let reading {
                for position in 0..<max(1, settings.connections) {
                    try startReader(position, file.reader(), reading, settings)
                }
            }
        } catch let error as GRDB.DatabaseError {
            await close()
            throw DatabaseAddressRefusal(error)
        }
    }

    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        if let reading { return try await reading.perform(.read, body) }
        return try await writing.perform(.read) { connection in
            guard let connection = connection as? SQLiteConnection else { throw SQLError.closed }
            return try connection.readOnly { try body(connection) }
        }
    }

    @discardableResult
    func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await writing.perform(.write, body)
    }

    func close() async {
        reading?.close()
        writing.close()
        await threads.end()
    }

    // Each thread stays inside its connection's queue for as long as it lives.
    private func startWriter(_ queue: DatabaseQueue, _ settings: DatabaseSettings) async throws {
        try await queue.writeWithoutTransaction { try $0.execute(sql: SQLiteFile.settings) }
        threads.start("sqlite-writer") { [writing] in
            queue.inDatabase { database in
                let connection = SQLiteConnection(database, lane: 0, settings)
                SQLiteWriter(jobs: writing, connection: connection).run()
            }
        }
    }

    private func startReader(
        _ position: Int,
        _ queue: DatabaseQueue?,
        _ reading: JobQueue,
        _ settings: DatabaseSettings
    ) throws {
        guard let queue else { return }
        threads.start("sqlite-reader-\(position)") {
            queue.inDatabase { database in
                try? database.execute(sql: SQLiteFile.settings)
                let connection = SQLiteConnection(database, lane: position, settings)
                SQLiteReader(jobs: reading, connection: connection).run()
            }
        }
    }
}

extension DatabaseAddressRefusal {
    init(_ error: GRDB.DatabaseError) {
        switch error.resultCode {
        case .SQLITE_NOTADB: self = .cannotOpen(reason: "the file is not an SQLite database")
        case .SQLITE_BUSY: self = .cannotOpen(reason: "another program holds it locked")
        case .SQLITE_CANTOPEN: self = .cannotOpen(reason: "its path is no file that may be written")
        default: self = .cannotOpen(reason: "SQLite reports \(error.extendedResultCode.rawValue)")
        }
    }
}
