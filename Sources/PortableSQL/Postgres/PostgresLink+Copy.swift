import CLibPQ

extension PostgresLink {
    /// Runs several statements at once, without values; nothing but comments does nothing, as on SQLite.
    func script(_ sql: String) throws {
        try withoutPipeline {
            let result = PostgresResult(PQexec(handle, sql))
            if result.status != PGRES_EMPTY_QUERY { try check(result) }
        }
    }

    /// Sends many rows in one go and says how many.
    func copy<Rows: Sequence>(
        into table: String,
        columns: [String],
        rows: Rows
    ) throws -> Int where Rows.Element == [SQLValue] {
        let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
        return try withoutPipeline {
            try check(PostgresResult(PQexec(handle, "COPY \"\(table)\" (\(names)) FROM STDIN")))
            do {
                try put(rows, of: columns.count)
            } catch {
                _ = try? endCopy("given up")
                throw error
            }
            return try endCopy(nil)
        }
    }

    private func put<Rows: Sequence>(_ rows: Rows, of width: Int) throws where Rows.Element == [SQLValue] {
        var text = PostgresCopyText()
        for row in rows {
            guard row.count == width else { throw SQLError.column("of a row in bulk") }
            try text.append(row)
            if text.bytes.count > 1 << 16 { try put(&text) }
        }
        try put(&text)
    }

    private func put(_ text: inout PostgresCopyText) throws {
        let code = text.bytes.withUnsafeBytes { bytes in
            PQputCopyData(handle, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count))
        }
        guard code == 1 else { throw SQLError.connectionLost }
        text.bytes.removeAll(keepingCapacity: true)
    }

    @discardableResult
    private func endCopy(_ complaint: String?) throws -> Int {
        guard PQputCopyEnd(handle, complaint) == 1 else { throw SQLError.connectionLost }
        var failure: SQLError?
        var count = 0
        while let handle = PQgetResult(handle) {
            let result = PostgresResult(handle)
            failure = failure ?? result.error
            count = result.changedRows
        }
        if let failure { throw isLost ? .connectionLost : failure }
        return count
    }

    private func check(_ result: PostgresResult) throws {
        if let error = result.error { throw isLost ? .connectionLost : error }
    }
}
