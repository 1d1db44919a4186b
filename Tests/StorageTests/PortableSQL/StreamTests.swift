import PortableSQL
import TestSupport
import Testing

@Suite("Many rows pass through one by one")
struct StreamTests {
    private struct Enough: Error {}

    @Test("A hundred thousand rows", arguments: Engine.allCases)
    func many(on engine: Engine) async throws {
        try await withRows(100_000, engine) { database in
            let sum = try await database.read { connection in
                var sum: Int64 = 0
                try connection.forEach("SELECT id FROM thing ORDER BY id") { row in
                    sum += try row.value("id", as: Int64.self)
                }
                return sum
            }
            #expect(sum == 4_999_950_000)
        }
    }

    @Test("Other statements may run between the rows", arguments: Engine.allCases)
    func interleaved(on engine: Engine) async throws {
        try await withRows(1000, engine) { database in
            let count = try await database.write { connection in
                var count = 0
                try connection.forEach("SELECT id FROM thing ORDER BY id") { row in
                    let id = try row.value("id", as: Int.self)
                    guard id % 100 == 0 else { return }
                    try connection.forEach("SELECT name FROM thing WHERE id < \(5) ORDER BY id") { _ in
                        count += 1
                    }
                    count += try connection.execute("UPDATE thing SET name = 'x' WHERE id = \(id)")
                }
                return count
            }
            #expect(count == 60)
        }
    }

    @Test("Who stops early may go on with something else", arguments: Engine.allCases)
    func stopped(on engine: Engine) async throws {
        try await withRows(10_000, engine) { database in
            let seen = try await database.read { connection in
                var seen = 0
                do {
                    try connection.forEach("SELECT id FROM thing") { _ in
                        seen += 1
                        if seen == 10 { throw Enough() }
                    }
                } catch is Enough {}
                return try seen + connection.rows("SELECT id FROM thing WHERE id < 5").count
            }
            #expect(seen == 15)
        }
    }

    private func withRows(
        _ count: Int,
        _ engine: Engine,
        _ body: (any Database) async throws -> Void
    ) async throws {
        try await FreshDatabase.with(engine) { database in
            try await database.write { connection in
                try connection.script("CREATE TABLE thing (id BIGINT PRIMARY KEY, name TEXT)")
                let rows = (0..<count).lazy.map { [SQLValue.integer(Int64($0)), .text("name \($0)")] }
                try connection.insert(into: "thing", columns: ["id", "name"], rows: rows)
            }
            try await body(database)
        }
    }
}
