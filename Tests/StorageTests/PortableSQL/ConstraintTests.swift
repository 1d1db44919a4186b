import PortableSQL
import TestSupport
import Testing

@Suite("A refused row is refused in the same words on both engines")
struct ConstraintTests {
    static let refusals: [(statement: Statement, error: SQLError)] = [
        (
            "INSERT INTO person (id, town, number, age) VALUES (1, 1, 99, 5)",
            .unique(table: "person", columns: ["id"])
        ),
        (
            "INSERT INTO person (id, town, number, age) VALUES (2, 1, 7, 5)",
            .unique(table: "person", columns: ["town", "number"])
        ),
        ("INSERT INTO person (id, town, number, age) VALUES (2, 9, 8, 5)", .foreignKey),
        ("DELETE FROM town WHERE id = 1", .foreignKey),
        (
            "INSERT INTO person (id, town, number, age) VALUES (2, 1, 8, -1)",
            .check(constraint: "person_age_is_positive")
        ),
        ("INSERT INTO person (id, town, number) VALUES (2, 1, 8)", .notNull(table: "person", column: "age")),
        ("UPDATE person SET age = NULL WHERE id = 1", .notNull(table: "person", column: "age")),
    ]

    @Test("Unique, foreign key, check and not null", arguments: Engine.allCases)
    func typed(on engine: Engine) async throws {
        try await withPersons(engine) { database in
            for (statement, error) in Self.refusals {
                await #expect(throws: error) {
                    try await database.write { connection in try connection.execute(statement) }
                }
            }
            let number = try await count(of: "person", in: database)
            #expect(number == 1)
        }
    }

    @Test("The same in bulk", arguments: Engine.allCases)
    func bulk(on engine: Engine) async throws {
        try await withPersons(engine) { database in
            await #expect(throws: SQLError.unique(table: "person", columns: ["id"])) {
                try await database.write { connection in
                    let rows: [[SQLValue]] = [2, 3, 1].map { id in
                        [.integer(id), .integer(1), .integer(id), .integer(4)]
                    }
                    return try connection.insert(
                        into: "person",
                        columns: ["id", "town", "number", "age"],
                        rows: rows
                    )
                }
            }
            let number = try await count(of: "person", in: database)
            #expect(number == 1)
        }
    }

    @Test("A foreign key that is checked at the end hits only who broke it", arguments: Engine.allCases)
    func deferred(on engine: Engine) async throws {
        try await withPersons(engine) { database in
            try await database.write { connection in
                try connection.script(
                    """
                    CREATE TABLE visit (id BIGINT PRIMARY KEY,
                        person BIGINT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED);
                    """
                )
            }
            let kept = await withTaskGroup(of: Bool.self) { group in
                for id in 0..<20 {
                    group.addTask {
                        let person = id % 5 == 0 ? 404 : 1
                        let count = try? await database.write { connection in
                            try connection.execute("INSERT INTO visit (id, person) VALUES (\(id), \(person))")
                        }
                        return count == 1
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(kept == 16)
            let number = try await count(of: "visit", in: database)
            #expect(number == 16)
        }
    }

    @Test("No error repeats a value", arguments: Engine.allCases)
    func silent(on engine: Engine) async throws {
        try await withPersons(engine) { database in
            for column in ["secret", "town"] {
                let statement: Statement =
                    """
                    INSERT INTO person (id, town, number, age, secret)
                    VALUES (2, 1, 8, 5, \("Geheim")), (3, 1, 9, 5, \("Geheim"))
                    """
                do {
                    try await database.write { connection in
                        try connection.execute(column == "secret" ? statement : "SELECT \("Geheim") FROM")
                    }
                    Issue.record("no error")
                } catch {
                    #expect(!"\(error)".contains("Geheim"))
                    #expect(!String(reflecting: error).contains("Geheim"))
                }
            }
        }
    }

    private func withPersons(_ engine: Engine, _ body: (any Database) async throws -> Void) async throws {
        try await FreshDatabase.with(engine) { database in
            try await database.write { connection in
                try connection.script(
                    """
                    CREATE TABLE town (id BIGINT PRIMARY KEY);
                    CREATE TABLE person (
                        id     BIGINT PRIMARY KEY,
                        town   BIGINT NOT NULL REFERENCES town (id),
                        number BIGINT NOT NULL,
                        age    BIGINT NOT NULL CONSTRAINT person_age_is_positive CHECK (age >= 0),
                        secret TEXT UNIQUE,
                        CONSTRAINT person_number UNIQUE (town, number)
                    );
                    INSERT INTO town (id) VALUES (1);
                    INSERT INTO person (id, town, number, age) VALUES (1, 1, 7, 5);
                    """
                )
            }
            try await body(database)
        }
    }

    private func count(of table: String, in database: any Database) async throws -> Int {
        try await database.read { try $0.rows(Statement(stringLiteral: "SELECT id FROM \(table)")).count }
    }
}
