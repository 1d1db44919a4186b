import Dispatch
import PortableSQL
import TestSupport

/// A table to try transactions on, with one row: counter 1 at 0.
enum Counters {
    static func with(
        _ engine: Engine,
        settings: DatabaseSettings = DatabaseSettings(),
        _ body: (any Database) async throws -> Void
    ) async throws {
        try await FreshDatabase.with(engine, settings: settings) { database in
            try await make(in: database)
            try await body(database)
        }
    }

    static func make(in database: any Database) async throws {
        try await database.write { connection in
            try connection.script(
                """
                CREATE TABLE counter (id BIGINT PRIMARY KEY, number BIGINT NOT NULL);
                INSERT INTO counter (id, number) VALUES (1, 0);
                """
            )
        }
    }

    static func all(_ database: any Database) async throws -> [Int: Int] {
        try await database.read { connection in
            try connection.rows("SELECT id, number FROM counter").reduce(into: [:]) { counters, row in
                counters[try row.value("id")] = try row.value("number", as: Int.self)
            }
        }
    }
}

/// Holds a thread until it is opened, for as long as a test may last.
struct DispatchGate: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)

    func wait() {
        // Only against waiting for ever: a busy machine may be slow to open it.
        _ = semaphore.wait(timeout: .now() + 300)
    }

    func open() {
        semaphore.signal()
    }
}
