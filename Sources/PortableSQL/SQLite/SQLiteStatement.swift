import GRDB
import GRDBSQLite

/// A prepared statement of SQLite with the layout of its rows.
final class SQLiteStatement {
    private let statement: GRDB.Statement
    private let handle: OpaquePointer
    private var knownLayout: RowLayout?

    init(_ sql: String, on database: GRDB.Database) throws {
        statement = try database.makeStatement(sql: sql)
        handle = statement.sqliteStatement
    }

    func bind(_ values: [SQLValue]) throws {
        for (position, value) in values.enumerated() {
            let code = try bind(value, at: Int32(position + 1))
            guard code == SQLITE_OK else { throw SQLError(sqliteCode: code, message: "") }
        }
    }

    /// Whether a row was found; an error is thrown without its message, which the connection knows.
    func step() throws(StepFailure) -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw StepFailure()
        }
    }

    func row() -> Row {
        let count = Int(sqlite3_column_count(handle))
        let values = [SQLValue](unsafeUninitializedCapacity: count) { buffer, filled in
            for position in 0..<count {
                buffer.initializeElement(at: position, to: value(at: Int32(position)))
            }
            filled = count
        }
        return Row(layout: layout(count), values: values)
    }

    func reset() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }

    // A changed schema makes SQLite prepare `SELECT *` anew, with more columns than before.
    private func layout(_ count: Int) -> RowLayout {
        if let knownLayout, knownLayout.columns.count == count { return knownLayout }
        let layout = RowLayout(
            columns: (0..<count).map { String(cString: sqlite3_column_name(handle, Int32($0))) }
        )
        knownLayout = layout
        return layout
    }

    private func value(at position: Int32) -> SQLValue {
        switch sqlite3_column_type(handle, position) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, position))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, position))
        case SQLITE_TEXT:
            guard let text = sqlite3_column_text(handle, position) else { return .text("") }
            let count = Int(sqlite3_column_bytes(handle, position))
            return .text(String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self))
        case SQLITE_BLOB:
            guard let bytes = sqlite3_column_blob(handle, position) else { return .blob([]) }
            let count = Int(sqlite3_column_bytes(handle, position))
            return .blob([UInt8](UnsafeRawBufferPointer(start: bytes, count: count)))
        default: return .null
        }
    }

    private func bind(_ value: SQLValue, at position: Int32) throws -> Int32 {
        switch value {
        case .null: return sqlite3_bind_null(handle, position)
        case .integer(let number): return sqlite3_bind_int64(handle, position, number)
        case .real(let number): return sqlite3_bind_double(handle, position, number)
        case .bool(let bool): return sqlite3_bind_int64(handle, position, bool ? 1 : 0)
        case .text(var text):
            return try text.withUTF8 { bytes in
                guard !bytes.contains(0) else { throw SQLError.zeroCharacter }
                guard let start = bytes.baseAddress, !bytes.isEmpty else {
                    return sqlite3_bind_text(handle, position, "", 0, Self.copied)
                }
                return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                    sqlite3_bind_text(handle, position, $0, Int32(clamping: bytes.count), Self.copied)
                }
            }
        case .blob(let bytes):
            guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(handle, position, 0) }
            return bytes.withUnsafeBytes {
                sqlite3_bind_blob(handle, position, $0.baseAddress, Int32(clamping: $0.count), Self.copied)
            }
        }
    }

    // SQLITE_TRANSIENT is a cast that Swift does not import: SQLite copies what it is given.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    struct StepFailure: Error {}
}
