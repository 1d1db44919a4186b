import Foundation
import Kernel
import PortableSQL
import Storage
import TestSupport
import Testing

@Suite("Generated cases", .serialized)
struct GeneratedCasesTests {
    private static let tables = [
        "case_file", "person", "person_name_key", "residence_status", "coverage_period", "note", "follow_up",
    ]

    @Test("The same number and seed give the same cases, and a second time none", arguments: Engine.allCases)
    func repeatable(on engine: Engine) async throws {
        let first = try await generated(on: engine, twice: true)
        #expect(try await generated(on: engine) == first)
        #expect(first[0] == "300")
        #expect(try await generated(on: engine, seed: 2) != first)
    }

    @Test("Every case has a case manager of its town, a person who is found, and about three notes")
    func plausible() async throws {
        try await FreshDatabase.with(.sqlite) { database in
            try await migrate(database)
            try await cases(3_000).write(to: database)
            #expect(
                try await count("case_file", where: "id IN (SELECT case_file_id FROM person)", database)
                    == 3_000
            )
            #expect(
                try await count("person", where: "id IN (SELECT person_id FROM person_name_key)", database)
                    > 5_000
            )
            #expect((8_000...10_000).contains(try await count("note", where: "1 = 1", database)))
            #expect(try await count("account", where: "1 = 1", database) == 20)
            #expect(try await count("coverage_period", where: "until_on < from_on", database) == 0)
            #expect(try await count("person", where: "entry < birth", database) == 0)
        }
    }

    @Test("Another number or seed in the same database is refused and changes nothing")
    func refused() async throws {
        try await FreshDatabase.with(.sqlite) { database in
            try await migrate(database)
            try await cases(50).write(to: database)
            await #expect(throws: GeneratedCasesRefusal.otherCasesAreThere(count: 50)) {
                try await cases(60).write(to: database)
            }
            await #expect(throws: GeneratedCasesRefusal.otherSeed) {
                try await cases(50, seed: 9).write(to: database)
            }
            #expect(try await count("case_file", where: "1 = 1", database) == 50)
        }
    }

    private func generated(on engine: Engine, seed: UInt64 = 1, twice: Bool = false) async throws -> [String]
    {
        try await FreshDatabase.with(engine) { database in
            try await migrate(database)
            for _ in 0..<(twice ? 2 : 1) { try await cases(300, seed: seed).write(to: database) }
            var counts: [String] = []
            for table in Self.tables {
                counts.append(String(try await count(table, where: "1 = 1", database)))
            }
            let texts = try await database.read { connection in
                try connection.rows("SELECT text FROM note ORDER BY id LIMIT 50").map { row -> String in
                    try row.value("text")
                }
            }
            return counts + texts
        }
    }

    private func cases(_ number: Int, seed: UInt64 = 1) throws -> GeneratedCases {
        let today = try #require(Day(iso: "2026-11-21"))
        return GeneratedCases(cases: number, seed: seed, today: today, passwordHash: "none")
    }

    private func count(_ table: String, where condition: String, _ database: any Database) async throws -> Int
    {
        let statement = Statement(stringLiteral: "SELECT count(*) AS count FROM \(table) WHERE \(condition)")
        return try await database.read { try $0.first(statement)?.value("count") ?? 0 }
    }

    private func migrate(_ database: any Database) async throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        _ = try await Migrator(folders: [root.appending(path: "Resources/Migrations")]).migrate(database)
    }
}
