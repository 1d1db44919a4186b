import CLibPQ

/// One answer of the server.
final class PostgresResult {
    private let handle: OpaquePointer?

    init(_ handle: OpaquePointer?) {
        self.handle = handle
    }

    deinit {
        PQclear(handle)
    }

    var status: ExecStatusType { PQresultStatus(handle) }
    var rowCount: Int { Int(PQntuples(handle)) }
    var columnCount: Int { Int(PQnfields(handle)) }

    /// What the statement did, such as `UPDATE 3` or `COMMIT`.
    var tag: String { PQcmdStatus(handle).map { String(cString: $0) } ?? "" }
    var changedRows: Int { PQcmdTuples(handle).flatMap { Int(String(cString: $0)) } ?? 0 }

    var error: SQLError? {
        switch status {
        case PGRES_FATAL_ERROR, PGRES_BAD_RESPONSE: SQLError(self)
        case PGRES_EMPTY_QUERY: .other(code: "42601")
        default: nil
        }
    }

    /// A named part of the error report, such as the name of a constraint.
    func detail(_ field: Unicode.Scalar) -> String? {
        PQresultErrorField(handle, Int32(field.value)).map { String(cString: $0) }
    }

    func layout() -> PostgresLayout {
        PostgresLayout(
            rows: RowLayout(columns: (0..<columnCount).map { String(cString: PQfname(handle, Int32($0))) }),
            types: (0..<columnCount).map { PQftype(handle, Int32($0)) }
        )
    }

    func row(_ number: Int, _ layout: PostgresLayout) -> Row {
        let count = layout.types.count
        let values = [SQLValue](unsafeUninitializedCapacity: count) { buffer, filled in
            for column in 0..<count {
                let value = value(Int32(number), Int32(column), layout.types[column])
                buffer.initializeElement(at: column, to: value)
            }
            filled = count
        }
        return Row(layout: layout.rows, values: values)
    }

    private func value(_ row: Int32, _ column: Int32, _ type: Oid) -> SQLValue {
        guard PQgetisnull(handle, row, column) == 0, let start = PQgetvalue(handle, row, column) else {
            return .null
        }
        let count = Int(PQgetlength(handle, row, column))
        return start.withMemoryRebound(to: UInt8.self, capacity: count) {
            PostgresValue.read(UnsafeBufferPointer(start: $0, count: count), type)
        }
    }
}

/// The columns of a result with their types.
struct PostgresLayout {
    let rows: RowLayout
    let types: [Oid]
}
