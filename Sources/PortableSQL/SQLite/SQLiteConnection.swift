import GRDB
import GRDBSQLite

/// A connection to SQLite; it lives on one thread.
final class SQLiteConnection: Connection {
    let lane: Int
    private let database: GRDB.Database
    private let patience: SQLitePatience
    private var idleStatements: [String: SQLiteStatement] = [:]
    /// The first statement that failed outside `nested`: as on PostgreSQL, nothing can follow it.
    private(set) var failure: SQLError?

    init(_ database: GRDB.Database, lane: Int, _ settings: DatabaseSettings) {
        self.database = database
        self.lane = lane
        patience = SQLitePatience(database, settings.statementTimeout)
    }

    var isInsideTransaction: Bool { database.isInsideTransaction }

    func rows(_ statement: Statement) throws -> [Row] {
        var rows: [Row] = []
        try forEach(statement) { rows.append($0) }
        return rows
    }

    func forEach(_ statement: Statement, _ body: (Row) throws -> Void) throws {
        try withPrepared(statement.text(placeholder: "?")) { prepared in
            try bind(statement.values, to: prepared)
            patience.begin()
            while try step(prepared) { try body(prepared.row()) }
        }
    }

    func execute(_ statement: Statement) throws -> Int {
        let changesBefore = sqlite3_total_changes64(database.sqliteConnection)
        try forEach(statement) { _ in }
        // DDL leaves the number of the statement before it.
        let isChanged = sqlite3_total_changes64(database.sqliteConnection) != changesBefore
        return isChanged ? Int(sqlite3_changes64(database.sqliteConnection)) : 0
    }

    // Without a limit SQLite reads every index to its end, minutes for some gigabytes.
    func takeStatistics() throws {
        try script("PRAGMA analysis_limit = 1000; ANALYZE")
    }

    func script(_ sql: String) throws {
        try refuseAfterFailure()
        patience.endless()
        try translatingErrors { try database.execute(sql: sql) }
    }

    func insert<Rows: Sequence>(
        into table: String,
        columns: [String],
        rows: Rows
    ) throws -> Int where Rows.Element == [SQLValue] {
        let marks = columns.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
        let sql =
            "INSERT INTO \(quoted(table)) (\(columns.map(quoted).joined(separator: ", "))) VALUES (\(marks))"
        var count = 0
        try withPrepared(sql) { prepared in
            patience.endless()
            for row in rows {
                guard row.count == columns.count else { throw SQLError.column(table) }
                try bind(row, to: prepared)
                _ = try step(prepared)
                prepared.reset()
                count += 1
            }
        }
        return count
    }

    func nested<T>(_ body: () throws -> T) throws -> T {
        try refuseAfterFailure()
        try control("SAVEPOINT nested")
        do {
            let value = try body()
            try refuseAfterFailure()
            try control("RELEASE nested")
            return value
        } catch {
            failure = nil
            if isInsideTransaction {
                try control("ROLLBACK TO nested")
                try control("RELEASE nested")
            }
            throw error
        }
    }

    /// Runs `body` so that it cannot write.
    func readOnly<T>(_ body: () throws -> T) throws -> T {
        try control("PRAGMA query_only = 1")
        defer { try? control("PRAGMA query_only = 0") }
        return try body()
    }

    /// `BEGIN`, `COMMIT` and the like, which are no statement of the caller.
    func control(_ sql: String) throws {
        failure = nil
        patience.endless()
        try withPrepared(sql) { prepared in while try step(prepared) {} }
    }

    func refuseAfterFailure() throws {
        if let failure { throw failure }
    }

    private func withPrepared(_ sql: String, _ body: (SQLiteStatement) throws -> Void) throws {
        try refuseAfterFailure()
        let prepared = try idleStatements.removeValue(forKey: sql) ?? prepare(sql)
        defer {
            prepared.reset()
            if idleStatements.count >= 512 { idleStatements.removeAll() }
            idleStatements[sql] = prepared
        }
        try body(prepared)
    }

    private func prepare(_ sql: String) throws -> SQLiteStatement {
        try translatingErrors { try SQLiteStatement(sql, on: database) }
    }

    private func bind(_ values: [SQLValue], to prepared: SQLiteStatement) throws {
        do { try prepared.bind(values) } catch { throw remembered(error) }
    }

    private func step(_ prepared: SQLiteStatement) throws -> Bool {
        do {
            return try prepared.step()
        } catch {
            let connection = database.sqliteConnection
            let message = String(cString: sqlite3_errmsg(connection))
            throw remembered(SQLError(sqliteCode: sqlite3_extended_errcode(connection), message: message))
        }
    }

    private func translatingErrors<T>(_ body: () throws -> T) throws -> T {
        do { return try body() } catch let error as GRDB.DatabaseError { throw remembered(SQLError(error)) }
    }

    private func remembered(_ error: any Error) -> any Error {
        if failure == nil { failure = error as? SQLError }
        return error
    }

    private func quoted(_ name: String) -> String { "\"\(name)\"" }
}
