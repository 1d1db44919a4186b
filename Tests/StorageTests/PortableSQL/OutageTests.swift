import PortableSQL
import TestSupport
import Testing

@Suite("What goes wrong is named, and the next use works again")
struct OutageTests {
    @Test("A lock held by another program ends in busy", arguments: Engine.allCases)
    func busy(on engine: Engine) async throws {
        var settings = DatabaseSettings()
        settings.busyTimeout = .milliseconds(200)
        let impatient = settings
        try await FreshDatabase.withAddress(engine) { fresh in
            try await fresh.opened { other in
                try await Counters.make(in: other)
                try await fresh.opened(impatient) { database in
                    let (begun, locked) = AsyncStream<Void>.makeStream()
                    let mayEnd = DispatchGate()
                    let holding = Task {
                        try await other.write { connection in
                            try connection.execute("UPDATE counter SET number = 1 WHERE id = 1")
                            locked.yield()
                            mayEnd.wait()
                        }
                    }
                    for await _ in begun { break }
                    let increase: Statement = "UPDATE counter SET number = number + 1 WHERE id = 1"
                    await #expect(throws: SQLError.busy) {
                        try await database.write { try $0.execute(increase) }
                    }
                    mayEnd.open()
                    try await holding.value
                    try await database.write { try $0.execute(increase) }
                    let kept = try await Counters.all(database)
                    #expect(kept == [1: 2])
                }
            }
        }
    }

    @Test("A statement that takes too long is ended", arguments: Engine.allCases)
    func timeout(on engine: Engine) async throws {
        var settings = DatabaseSettings()
        settings.statementTimeout = .milliseconds(300)
        try await Counters.with(engine, settings: settings) { database in
            let endless: Statement = """
                WITH RECURSIVE step (number) AS
                    (SELECT 1 UNION ALL SELECT number + 1 FROM step WHERE number < 900000000)
                SELECT count(*) FROM step
                """
            await #expect(throws: SQLError.timeout) { try await database.read { try $0.rows(endless).count } }
            await #expect(throws: SQLError.timeout) {
                try await database.write { try $0.rows(endless).count }
            }
            let kept = try await Counters.all(database)
            #expect(kept == [1: 0])
        }
    }

    @Test("A connection that dies within a transaction undoes it; the next one works")
    func connectionLost() async throws {
        var settings = DatabaseSettings()
        settings.connections = 2
        try await Counters.with(.postgres, settings: settings) { database in
            await #expect(throws: SQLError.connectionLost) {
                try await database.write { connection in
                    try connection.execute("INSERT INTO counter (id, number) VALUES (2, 2)")
                    _ = try connection.rows("SELECT pg_terminate_backend(pg_backend_pid())")
                }
            }
            try await database.write { try $0.execute("INSERT INTO counter (id, number) VALUES (3, 3)") }
            let kept = try await Counters.all(database)
            #expect(kept == [1: 0, 3: 3])
        }
    }

    @Test("Connections that died while they were idle are noticed by nobody")
    func idleConnectionsLost() async throws {
        try await FreshDatabase.withAddress(.postgres) { fresh in
            try await fresh.opened { database in
                try await Counters.make(in: database)
                for id in 2..<12 {
                    try await fresh.opened { killer in
                        try await killer.write { connection in
                            _ = try connection.rows(
                                """
                                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                                WHERE application_name = current_setting('application_name') AND pid <> pg_backend_pid()
                                """
                            )
                        }
                    }
                    try await database.write {
                        try $0.execute("INSERT INTO counter (id, number) VALUES (\(id), 0)")
                    }
                    let kept = try await Counters.all(database)
                    #expect(kept.count == id)
                }
            }
        }
    }

    @Test("Two who wait for each other both get through", arguments: Engine.allCases)
    func deadlock(on engine: Engine) async throws {
        try await Counters.with(engine) { database in
            try await database.write { try $0.execute("INSERT INTO counter (id, number) VALUES (2, 0)") }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for ids in [[1, 2], [2, 1]] {
                    group.addTask {
                        try await database.write { connection in
                            for id in ids {
                                try connection.execute(
                                    "UPDATE counter SET number = number + 1 WHERE id = \(id)"
                                )
                                // Long enough for the other to lock its first row.
                                if connection.lane > 0 || engine == .postgres {
                                    _ = try connection.rows("SELECT pg_sleep(0.2)")
                                }
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            let kept = try await Counters.all(database)
            #expect(kept == [1: 2, 2: 2])
        }
    }

    @Test("A table that gets a column while statements are prepared", arguments: Engine.allCases)
    func changedTable(on engine: Engine) async throws {
        try await FreshDatabase.withAddress(engine) { fresh in
            try await fresh.opened { database in
                try await Counters.make(in: database)
                let columns = { @Sendable in
                    try await database.read { try $0.first("SELECT * FROM counter")?.columns ?? [] }
                }
                for _ in 0..<20 { _ = try await columns() }
                try await fresh.opened { other in
                    try await other.write { try $0.script("ALTER TABLE counter ADD COLUMN name TEXT") }
                }
                for _ in 0..<20 {
                    let now = try await columns()
                    #expect(now == ["id", "number", "name"])
                }
            }
        }
    }

    @Test("SQL that is wrong is an error with a code, not a crash", arguments: Engine.allCases)
    func wrongStatement(on engine: Engine) async throws {
        try await Counters.with(engine) { database in
            for wrong in ["SELEC 1", "SELECT 1; SELECT 2", "SELECT * FROM nothing", ""] as [Statement] {
                await #expect(throws: SQLError.self) { try await database.write { try $0.execute(wrong) } }
            }
            let kept = try await Counters.all(database)
            #expect(kept == [1: 0])
        }
    }
}
