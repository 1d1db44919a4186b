import PortableSQL
import Synchronization
import TestSupport
import Testing

@Suite("A transaction is kept whole or not at all")
struct TransactionTests {
    private struct Changed: Error, Equatable {}

    @Test("An error undoes everything, and the next transaction works", arguments: Engine.allCases)
    func rollback(on engine: Engine) async throws {
        try await Counters.with(engine) { database in
            await #expect(throws: Changed()) {
                try await database.write { connection in
                    try connection.execute("INSERT INTO counter (id, number) VALUES (2, 2)")
                    throw Changed()
                }
            }
            try await database.write { try $0.execute("INSERT INTO counter (id, number) VALUES (3, 3)") }
            let kept = try await Counters.all(database)
            #expect(kept == [1: 0, 3: 3])
        }
    }

    @Test("Nothing is kept after a statement failed, even if the closure goes on", arguments: Engine.allCases)
    func swallowed(on engine: Engine) async throws {
        try await Counters.with(engine) { database in
            await #expect(throws: SQLError.unique(table: "counter", columns: ["id"])) {
                try await database.write { connection in
                    try connection.execute("INSERT INTO counter (id, number) VALUES (2, 2)")
                    _ = try? connection.execute("INSERT INTO counter (id, number) VALUES (1, 2)")
                }
            }
            let kept = try await Counters.all(database)
            #expect(kept == [1: 0])
        }
    }

    @Test("What may fail is nested, and only that is undone", arguments: Engine.allCases)
    func nested(on engine: Engine) async throws {
        try await Counters.with(engine) { database in
            let failures = try await database.write { connection in
                var failures = 0
                for id in [2, 1, 3, 1] {
                    do {
                        try connection.nested {
                            try connection.execute("INSERT INTO counter (id, number) VALUES (\(id + 10), 0)")
                            try connection.nested {
                                _ = try connection.execute(
                                    "INSERT INTO counter (id, number) VALUES (\(id), 0)"
                                )
                            }
                        }
                    } catch { failures += 1 }
                }
                return failures
            }
            #expect(failures == 2)
            let kept = try await Counters.all(database)
            #expect(kept.keys.sorted() == [1, 2, 3, 12, 13])
        }
    }

    @Test("Of many at once, those that fail leave the others", arguments: Engine.allCases)
    func group(on engine: Engine) async throws {
        try await Counters.with(engine) { database in
            let kept = await withTaskGroup(of: Bool.self) { group in
                for id in 2..<402 {
                    group.addTask {
                        let result = try? await database.write { connection in
                            try connection.execute("INSERT INTO counter (id, number) VALUES (\(id), 1)")
                            try connection.execute("UPDATE counter SET number = number + 1 WHERE id = 1")
                            if id % 10 == 0 { throw Changed() }
                            return true
                        }
                        return result ?? false
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            let counters = try await Counters.all(database)
            #expect(kept == 360)
            #expect(counters.count == 361)
            #expect(counters[1] == 360)
        }
    }

    @Test("Of two who change the same revision, one changes nothing", arguments: Engine.allCases)
    func optimistic(on engine: Engine) async throws {
        try await Counters.with(engine) { database in
            for revision in 0..<20 {
                let changes = try await withThrowingTaskGroup(of: Int.self) { group in
                    for _ in 0..<8 {
                        group.addTask {
                            try await database.write { connection in
                                try connection.execute(
                                    "UPDATE counter SET number = \(revision + 1) WHERE id = 1 AND number = \(revision)"
                                )
                            }
                        }
                    }
                    return try await group.reduce(0, +)
                }
                #expect(changes == 1)
            }
        }
    }

    @Test("A read sees one state, whatever others write meanwhile", arguments: Engine.allCases)
    func snapshot(on engine: Engine) async throws {
        try await Counters.with(engine) { database in
            let (begun, seen) = AsyncStream<Void>.makeStream()
            let mayGoOn = DispatchGate()
            let reading = Task {
                try await database.read { connection in
                    let before = try connection.rows("SELECT id FROM counter").count
                    seen.yield()
                    mayGoOn.wait()
                    return try before == connection.rows("SELECT id FROM counter").count
                }
            }
            for await _ in begun { break }
            try await database.write { try $0.execute("INSERT INTO counter (id, number) VALUES (2, 0)") }
            mayGoOn.open()
            #expect(try await reading.value)
        }
    }

    @Test("A read cannot write", arguments: ["sqlite::memory:", "sqlite", "postgres"])
    func readOnly(on place: String) async throws {
        let body = { @Sendable (database: any Database) async in
            _ = await #expect(throws: SQLError.readOnly) {
                try await database.read { try $0.execute("CREATE TABLE other (id BIGINT)") }
            }
        }
        if let engine = Engine(rawValue: place) {
            try await FreshDatabase.with(engine) { await body($0) }
        } else {
            let database = try await DatabaseAddress(place).open()
            await body(database)
            try await database.write { try $0.script("CREATE TABLE other (id BIGINT)") }
            await database.close()
        }
    }

    @Test("A closed database says so", arguments: Engine.allCases)
    func closed(on engine: Engine) async throws {
        try await Counters.with(engine) { database in
            await database.close()
            await #expect(throws: SQLError.closed) { _ = try await Counters.all(database) }
        }
    }
}
