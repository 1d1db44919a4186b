/// A connection to PostgreSQL; it lives on one thread.
final class PostgresConnection: Connection {
    let lane: Int
    let link: PostgresLink
    /// The first statement that failed outside `nested`: PostgreSQL lets nothing follow it.
    private(set) var failure: SQLError?
    /// From here on, nobody knows whether a lost connection took the transaction with it.
    private(set) var isCommitting = false
    private var stream: PostgresStream?

    init(_ link: PostgresLink, lane: Int) {
        self.link = link
        self.lane = lane
    }

    func rows(_ statement: Statement) throws -> [Row] {
        try begin { () throws -> [Row] in
            let prepared = try link.send(statement.text(placeholder: "$"), statement.values, rowByRow: false)
            var rows: [Row] = []
            while let result = try link.next() {
                let layout = prepared.layout(of: result)
                rows.reserveCapacity(rows.count + result.rowCount)
                for number in 0..<result.rowCount { rows.append(result.row(number, layout)) }
            }
            try link.finish()
            return rows
        }
    }

    func forEach(_ statement: Statement, _ body: (Row) throws -> Void) throws {
        let stream = try begin {
            let prepared = try link.send(statement.text(placeholder: "$"), statement.values, rowByRow: true)
            return PostgresStream(link, prepared)
        }
        self.stream = stream
        defer { self.stream = nil }
        do {
            while let row = try remembering({ try stream.next() }) { try body(row) }
        } catch {
            try remembering { try stream.end() }
            throw error
        }
    }

    func execute(_ statement: Statement) throws -> Int {
        try begin {
            _ = try link.send(statement.text(placeholder: "$"), statement.values, rowByRow: false)
            var changed = 0
            while let result = try link.next() { changed = result.changedRows }
            try link.finish()
            return changed
        }
    }

    func takeStatistics() throws {
        try script("ANALYZE")
    }

    func script(_ sql: String) throws {
        try begin {
            link.putOff("SET LOCAL statement_timeout = 0")
            try link.script(sql)
        }
    }

    func insert<Rows: Sequence>(
        into table: String,
        columns: [String],
        rows: Rows
    ) throws -> Int where Rows.Element == [SQLValue] {
        try begin {
            link.putOff("SET LOCAL statement_timeout = 0")
            return try link.copy(into: table, columns: columns, rows: rows)
        }
    }

    func nested<T>(_ body: () throws -> T) throws -> T {
        try begin { link.putOff("SAVEPOINT nested") }
        do {
            let value = try body()
            try refuseAfterFailure()
            try begin { link.putOff("RELEASE nested") }
            return value
        } catch {
            if failure == .connectionLost { throw error }
            failure = nil
            try begin {
                link.putOff("ROLLBACK TO nested")
                link.putOff("RELEASE nested")
            }
            throw error
        }
    }

    func refuseAfterFailure() throws {
        if let failure { throw failure }
    }

    /// Puts off the beginning until there is a statement to send along.
    func start(_ kind: Job.Kind) throws {
        failure = nil
        isCommitting = false
        stream = nil
        if link.preparedCount >= 512 { try remembering { try link.forgetPrepared() } }
        switch kind {
        // What `read` sees never changes under it, as in SQLite.
        case .read: link.putOff("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        // `UPDATE … WHERE revision = x` waits for a rival and then looks at the row anew: it changes nothing.
        case .write: link.putOff("BEGIN ISOLATION LEVEL READ COMMITTED")
        }
    }

    func commit() throws {
        guard link.isInsideTransaction else { return link.forgetWaiting() }
        isCommitting = true
        let tag = try remembering { try link.run("COMMIT") }
        guard tag == "COMMIT" else { throw failure ?? SQLError.other(code: "25P02") }
    }

    func rollback() throws {
        guard link.isInsideTransaction else { return link.forgetWaiting() }
        link.forgetWaiting()
        _ = try link.run("ROLLBACK")
    }

    // Statements inside `forEach` have the wire to themselves: the rest of the rows is kept aside.
    private func begin<T>(_ body: () throws -> T) throws -> T {
        try refuseAfterFailure()
        return try remembering {
            try stream?.keepRest()
            return try body()
        }
    }

    private func remembering<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let error as SQLError {
            if failure == nil { failure = error }
            throw error
        }
    }
}
