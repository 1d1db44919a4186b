import Kernel
import PortableSQL
import TestSupport
import Testing

@Suite("A row becomes a value of the domain")
struct DecodingTests {
    enum Phase: String, Codable { case intake, assessment }

    struct Visit: Codable, Equatable {
        let id: Identifier<Visit>
        let heldOn: Day
        let bornOn: UncertainDay?
        let phase: Phase
        let isOpen: Bool
        let wasMissed: Bool?
        let hours: Double
        let revision: Revision
        let at: Instant
        let picture: [UInt8]
        let period: Period
        let pause: Period?
        let note: String?
    }

    private static let table = """
        CREATE TABLE visit (note TEXT, id TEXT PRIMARY KEY, held_on TEXT, born_on TEXT, phase TEXT, is_open BOOLEAN,
            was_missed BOOLEAN, hours DOUBLE PRECISION, revision BIGINT, at BIGINT, picture BYTEA,
            period_from TEXT, period_until TEXT, pause_from TEXT, pause_until TEXT)
        """

    @Test("Identifiers, days, enums, booleans, bytes, periods and what is absent", arguments: Engine.allCases)
    func whole(on engine: Engine) async throws {
        let day = try #require(Day(iso: "2026-11-21"))
        let period = try #require(Period(from: day, until: nil))
        let visit = Visit(
            id: Identifier("v1"),
            heldOn: day,
            bornOn: .year(1999),
            phase: .assessment,
            isOpen: true,
            wasMissed: nil,
            hours: 2,
            revision: Revision(3),
            at: Instant(microseconds: 7),
            picture: [1, 2],
            period: period,
            pause: nil,
            note: nil
        )
        try await withVisits(engine) { connection in
            try connection.execute(
                """
                INSERT INTO visit (id, held_on, born_on, phase, is_open, hours, revision, at, picture, period_from)
                VALUES ('v1', '2026-11-21', '1999', 'assessment', \(true), \(2.0), 3, 7,
                    \([1, 2] as [UInt8]), '2026-11-21')
                """
            )
            #expect(try connection.one("SELECT * FROM visit") == visit)
            #expect(try connection.all("SELECT id FROM visit", as: Identifier<Visit>.self) == [visit.id])
        }
    }

    @Test("A missing column and a wrong value name the column and nothing else", arguments: Engine.allCases)
    func wrong(on engine: Engine) async throws {
        try await withVisits(engine) { connection in
            try connection.execute("INSERT INTO visit (id, held_on) VALUES ('v1', 'gestern')")
            #expect(throws: SQLError.column("heldOn")) {
                try connection.all("SELECT id, held_on FROM visit", as: Visit.self)
            }
            #expect(throws: SQLError.column("heldOn")) {
                try connection.all("SELECT id FROM visit", as: Visit.self)
            }
            let row = try connection.first("SELECT id, held_on FROM visit")
            #expect(throws: SQLError.column("id")) { try row?.value("id", as: Int.self) }
            #expect(throws: SQLError.column("other")) { try row?.value("other", as: String?.self) }
        }
    }

    private func withVisits(
        _ engine: Engine,
        _ body: @escaping @Sendable (any Connection) throws -> Void
    ) async throws {
        try await FreshDatabase.with(engine) { database in
            try await database.write { connection in
                try connection.script(Self.table)
                try body(connection)
            }
        }
    }
}
