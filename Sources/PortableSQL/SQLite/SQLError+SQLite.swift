import GRDB
import GRDBSQLite

extension SQLError {
    /// Reads the names in SQLite's message, which has no values in it.
    init(sqliteCode code: Int32, message: String) {
        switch ResultCode(rawValue: code) {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
            self = Self.unique(message)
        case .SQLITE_CONSTRAINT_FOREIGNKEY: self = .foreignKey
        case .SQLITE_CONSTRAINT_CHECK: self = .check(constraint: Self.subject(of: message))
        case .SQLITE_CONSTRAINT_NOTNULL:
            let parts = Self.subject(of: message).split(separator: ".")
            self = .notNull(table: String(parts.first ?? ""), column: String(parts.last ?? ""))
        default: self = Self.primary(code)
        }
    }

    init(_ error: GRDB.DatabaseError) {
        self.init(sqliteCode: error.extendedResultCode.rawValue, message: error.message ?? "")
    }

    private static func primary(_ code: Int32) -> SQLError {
        switch code & 0xFF {
        case SQLITE_BUSY, SQLITE_LOCKED: .busy
        case SQLITE_INTERRUPT: .timeout
        case SQLITE_READONLY: .readOnly
        case SQLITE_FULL: .full
        default: .other(code: "SQLITE-\(code)")
        }
    }

    // "UNIQUE constraint failed: person.town, person.number" or "…: index 'name'" for an index on an expression
    private static func unique(_ message: String) -> SQLError {
        let columns = subject(of: message).split(separator: ",").map { column in
            column.split(separator: ".").map { $0.filter { $0 != " " } }
        }
        guard let table = columns.first?.first, columns.allSatisfy({ $0.count == 2 }) else {
            return .unique(table: "", columns: [])
        }
        return .unique(table: table, columns: columns.map { $0[1] })
    }

    private static func subject(of message: String) -> String {
        guard let colon = message.firstIndex(of: ":") else { return "" }
        return String(message[colon...].dropFirst(2))
    }
}
