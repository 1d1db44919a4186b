import Accounts
import Kernel
import PortableSQL
import Storage
import TestSupport

/// An audit log to be written to, tampered with and verified.
struct AuditLog: Sendable {
    let database: any Database
    let key: AuditKey
    let trail: AuditTrail
    let transactions: SQLSignIn
    let start = Instant(microseconds: 1_772_450_000_000_000)

    static func with(_ engine: Engine, _ body: (AuditLog) async throws -> Void) async throws {
        try await TestTown.with(engine) { town in
            try await body(
                AuditLog(
                    database: town.database,
                    key: town.key,
                    trail: town.trail,
                    transactions: town.transactions
                )
            )
        }
    }

    func event(_ number: Int) -> AuditEvent {
        AuditEvent(
            at: start.adding(seconds: Int64(number)),
            municipality: Identifier("town"),
            user: Identifier("user-\(number % 3)"),
            action: number.isMultiple(of: 2) ? "ReadCase" : "WriteNote",
            subject: Subject("caseFile", "case-\(number)"),
            outcome: number.isMultiple(of: 5) ? .refused : .done,
            reference: number.isMultiple(of: 5) ? "casework.caseFile.notFound" : nil
        )
    }

    /// Appends entries in the lane of whichever writer comes, numbered from 1 if the log is empty.
    func write(_ count: Int) async throws {
        for number in 1...count {
            try await database.write { try trail.append(event(number), on: $0) }
        }
    }

    /// Appends to lane 0 only, so that positions are known.
    func writeInOneLane(_ count: Int) async throws {
        try await database.write { connection in
            let lane = FixedLane(connection)
            for number in 1...count { try trail.append(event(number), on: lane) }
        }
    }

    func tamper(_ statements: Statement...) async throws {
        try await database.write { connection in
            for statement in statements { try connection.execute(statement) }
        }
    }

    func verify(anchor: AuditAnchor? = nil) async throws -> AuditFindings {
        try await AuditVerification(key: key, anchor: anchor).run(on: database, at: start)
    }

    func findings(anchor: AuditAnchor? = nil) async throws -> [AuditFinding] {
        try await verify(anchor: anchor).findings
    }

    func entries(
        _ filter: AuditFilter = AuditFilter(),
        of town: String = "town",
        limit: Int = 50
    ) async throws -> [AuditEntry] {
        try await entries(filter, of: town, page: AuditPage(limit: limit))
    }

    func entries(
        _ filter: AuditFilter = AuditFilter(),
        of town: String = "town",
        page: AuditPage
    ) async throws -> [AuditEntry] {
        try await transactions.read {
            try $0.auditLog.entries(of: Identifier(town), matching: filter, page: page)
        }
    }
}

/// A connection that always claims to be the first writer.
final class FixedLane: Connection {
    private let connection: any Connection
    let lane = 0

    init(_ connection: any Connection) {
        self.connection = connection
    }

    func rows(_ statement: Statement) throws -> [Row] { try connection.rows(statement) }

    func forEach(_ statement: Statement, _ body: (Row) throws -> Void) throws {
        try connection.forEach(statement, body)
    }

    func execute(_ statement: Statement) throws -> Int { try connection.execute(statement) }
    func script(_ sql: String) throws { try connection.script(sql) }
    func takeStatistics() throws { try connection.takeStatistics() }

    func insert<Rows: Sequence>(into table: String, columns: [String], rows: Rows) throws -> Int
    where Rows.Element == [SQLValue] {
        try connection.insert(into: table, columns: columns, rows: rows)
    }

    func nested<T>(_ body: () throws -> T) throws -> T { try connection.nested(body) }
}
