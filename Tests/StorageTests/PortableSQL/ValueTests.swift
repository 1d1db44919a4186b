import Kernel
import PortableSQL
import TestSupport
import Testing

@Suite("Every kind of value comes back as it was written")
struct ValueTests {
    static let values: [(column: String, value: SQLValue)] = [
        ("name", .null), ("name", .text("")), ("name", .text("Zoë 👩‍👩‍👧 İstanbul محمد")),
        ("name", .text(String(repeating: "ß", count: 100_000))),
        ("name", .text("1' OR '1'='1'; DROP TABLE thing; --")),
        ("name", .text("?1 $1 \\ \n\t\r \"")), ("name", .text("\\x00ff")),
        ("size", .integer(0)), ("size", .integer(.max)), ("size", .integer(.min)), ("size", .null),
        ("ratio", .real(0.1)), ("ratio", .real(-1.5e300)), ("ratio", .real(2)),
        ("picture", .blob([])), ("picture", .blob([0, 1, 39, 92, 255])),
        ("picture", .blob((0..<100_000).map { UInt8(truncatingIfNeeded: $0) })), ("picture", .null),
    ]

    @Test("Bound as a parameter", arguments: Engine.allCases)
    func bound(on engine: Engine) async throws {
        try await Self.withTable(engine) { connection in
            for (number, (column, value)) in Self.values.enumerated() {
                try connection.execute(
                    Statement(stringLiteral: "INSERT INTO thing (id, \(column)) VALUES (")
                        + "\(number), \(value))"
                )
                let row = try connection.first("SELECT * FROM thing WHERE id = \(number)")
                #expect(row?[column] == value)
            }
        }
    }

    @Test("Added in bulk", arguments: Engine.allCases)
    func bulk(on engine: Engine) async throws {
        try await Self.withTable(engine) { connection in
            for (number, (column, value)) in Self.values.enumerated() {
                let row: [SQLValue] = [.integer(Int64(number)), value]
                let count = try connection.insert(into: "thing", columns: ["id", column], rows: [row])
                #expect(count == 1)
                #expect(try connection.first("SELECT * FROM thing WHERE id = \(number)")?[column] == value)
            }
        }
    }

    @Test("A boolean is read as a boolean", arguments: Engine.allCases)
    func booleans(on engine: Engine) async throws {
        try await Self.withTable(engine) { connection in
            try connection.execute(
                "INSERT INTO thing (id, is_open) VALUES (1, \(true)), (2, \(false)), (3, NULL)"
            )
            try connection.insert(
                into: "thing",
                columns: ["id", "is_open"],
                rows: [[.integer(4), .bool(true)]]
            )
            let read = try connection.rows("SELECT is_open FROM thing ORDER BY id").map { row in
                try row.value("is_open", as: Bool?.self)
            }
            #expect(read == [true, false, nil, true])
            #expect(try connection.rows("SELECT id FROM thing WHERE is_open = \(true)").count == 2)
        }
    }

    @Test("Sums, averages and counts are numbers", arguments: Engine.allCases)
    func sums(on engine: Engine) async throws {
        try await Self.withTable(engine) { connection in
            try connection.execute("INSERT INTO thing (id, size) VALUES (1, 2), (2, 3)")
            let row = try connection.first(
                "SELECT sum(size) AS total, avg(size) AS mean, count(*) AS number FROM thing"
            )
            #expect(try row?.value("total", as: Int.self) == 5)
            #expect(try row?.value("mean", as: Double.self) == 2.5)
            #expect(try row?.value("number", as: Int.self) == 2)
        }
    }

    @Test(
        "A text with a zero character is refused, since PostgreSQL cannot keep it",
        arguments: Engine.allCases
    )
    func zeroCharacter(on engine: Engine) async throws {
        try await Self.withTable(engine) { connection in
            for bulk in [false, true] {
                #expect(throws: SQLError.other(code: "22021")) {
                    try connection.nested {
                        if bulk {
                            try connection.insert(into: "thing", columns: ["name"], rows: [[.text("a\0b")]])
                        } else {
                            try connection.execute("INSERT INTO thing (id, name) VALUES (1, \("a\0b"))")
                        }
                    }
                }
            }
        }
    }

    @Test("A list, a fragment and an empty list become part of the statement", arguments: Engine.allCases)
    func fragments(on engine: Engine) async throws {
        try await Self.withTable(engine) { connection in
            try connection.execute("INSERT INTO thing (id, name) VALUES (1, 'a'), (2, 'b'), (3, 'c')")
            let filter: Statement = "AND name <> \("b")"
            let ids = [1, 2, 3, 4]
            let some = try connection.rows(
                "SELECT id FROM thing WHERE id IN (\(list: ids)) \(filter) AND id < \(3)"
            )
            #expect(some.map { $0["id"] } == [.integer(1)])
            #expect(try connection.rows("SELECT id FROM thing WHERE id IN (\(list: [Int]()))").isEmpty)
        }
    }

    static func withTable(
        _ engine: Engine,
        _ body: @escaping @Sendable (any Connection) throws -> Void
    ) async throws {
        try await FreshDatabase.with(engine) { database in
            try await database.write { connection in
                try connection.script(
                    """
                    CREATE TABLE thing (id BIGINT PRIMARY KEY, name TEXT, size BIGINT,
                                        ratio DOUBLE PRECISION, is_open BOOLEAN, picture BYTEA);
                    """
                )
                try body(connection)
            }
        }
    }
}
