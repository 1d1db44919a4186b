import CLibPQ

/// The wire to one PostgreSQL server process.
///
/// In pipeline mode: what needs no answer of its own, such as `BEGIN` or a preparation, travels with the next
/// statement and costs no wait.
final class PostgresLink {
    private struct Key: Hashable {
        let sql: String
        let types: [Oid]
    }

    final class Prepared {
        let name: String
        private var knownLayout: PostgresLayout?

        init(name: String) { self.name = name }

        func layout(of result: PostgresResult) -> PostgresLayout {
            if let knownLayout { return knownLayout }
            let layout = result.layout()
            knownLayout = layout
            return layout
        }
    }

    let handle: OpaquePointer
    private var prepared: [Key: Prepared] = [:]
    private var lastName = 0
    /// Commands put off until there is a statement to send.
    private var waiting: [String] = []
    /// Commands sent whose answers come before that of the statement.
    private var unanswered = 0

    init(_ address: PostgresAddress) throws(DatabaseAddressRefusal) {
        handle = try address.connect()
        PQenterPipelineMode(handle)
    }

    deinit {
        PQfinish(handle)
    }

    var isLost: Bool { PQstatus(handle) == CONNECTION_BAD }
    /// Whether `BEGIN` has reached the server.
    var isInsideTransaction: Bool { PQtransactionStatus(handle) != PQTRANS_IDLE }

    func putOff(_ command: String) {
        waiting.append(command)
    }

    func forgetWaiting() {
        waiting = []
    }

    /// Sends a statement; its answers are read with `next()` until that gives `nil`, then `finish()`.
    func send(_ sql: String, _ values: [SQLValue], rowByRow: Bool) throws -> Prepared {
        let parameters = try PostgresParameters(values)
        try sendWaiting()
        let key = Key(sql: sql, types: parameters.types)
        let statement = try prepared[key] ?? prepare(key)
        let isSent = parameters.withPointers { count, pointers, lengths, formats in
            PQsendQueryPrepared(handle, statement.name, count, pointers, lengths, formats, 0)
        }
        do {
            try flush(isSent)
            try readUnanswered()
        } catch {
            prepared[key] = nil
            throw error
        }
        prepared[key] = statement
        if rowByRow { PQsetSingleRowMode(handle) }
        return statement
    }

    /// Sends what waits, then `command`, and gives back its tag.
    func run(_ command: String) throws -> String {
        try sendWaiting()
        let isSent = PQsendQueryParams(handle, command, 0, nil, nil, nil, nil, 0)
        try flush(isSent)
        try readUnanswered()
        var tag = ""
        while let result = try next() { tag = result.tag }
        try finish()
        return tag
    }

    func next() throws -> PostgresResult? {
        guard let handle = PQgetResult(handle) else { return nil }
        let result = PostgresResult(handle)
        if let error = result.error {
            try skipToEnd()
            throw isLost ? SQLError.connectionLost : error
        }
        return result
    }

    func finish() throws {
        try skipToEnd()
    }

    /// Forgets all prepared statements, on both sides.
    func forgetPrepared() throws {
        prepared = [:]
        _ = try run("DEALLOCATE ALL")
    }

    var preparedCount: Int { prepared.count }

    /// Runs `body` outside pipeline mode, which `COPY` and scripts need.
    func withoutPipeline<T>(_ body: () throws -> T) throws -> T {
        if !waiting.isEmpty { _ = try run(waiting.removeLast()) }
        guard PQexitPipelineMode(handle) == 1 else { throw SQLError.connectionLost }
        defer { PQenterPipelineMode(handle) }
        return try body()
    }

    private func prepare(_ key: Key) throws -> Prepared {
        lastName += 1
        let statement = Prepared(name: "s\(lastName)")
        let isSent = PQsendPrepare(handle, statement.name, key.sql, Int32(key.types.count), key.types)
        guard isSent == 1 else { throw SQLError.connectionLost }
        unanswered += 1
        return statement
    }

    private func sendWaiting() throws {
        for command in waiting {
            guard PQsendQueryParams(handle, command, 0, nil, nil, nil, nil, 0) == 1 else {
                throw SQLError.connectionLost
            }
            unanswered += 1
        }
        waiting = []
    }

    private func flush(_ isSent: Int32) throws {
        guard isSent == 1, PQpipelineSync(handle) == 1 else { throw SQLError.connectionLost }
    }

    private func readUnanswered() throws {
        defer { unanswered = 0 }
        for _ in 0..<unanswered {
            while try next() != nil {}
        }
    }

    // Everything up to the mark that ends the statement and what travelled with it.
    private func skipToEnd() throws {
        var emptyAnswers = 0
        while emptyAnswers < 2 {
            guard let handle = PQgetResult(handle) else {
                emptyAnswers += 1
                continue
            }
            emptyAnswers = 0
            if PostgresResult(handle).status == PGRES_PIPELINE_SYNC { return }
        }
        if isLost { throw SQLError.connectionLost }
    }
}
