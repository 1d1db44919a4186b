/// Why the database refused, in the same words on both engines and never with a value in them.
public enum SQLError: Error, Hashable, Sendable {
    /// A row with the same values in these columns is there already.
    case unique(table: String, columns: [String])
    /// The row referred to is missing, or the row is still referred to.
    case foreignKey
    /// A `CHECK` refused; give checks a name, only named ones are called the same on both engines.
    case check(constraint: String)
    case notNull(table: String, column: String)
    /// Someone else held the lock for too long.
    case busy
    /// Concurrent transactions stood in each other's way, and trying again did not help.
    case serialization
    case deadlock
    /// The statement took longer than allowed.
    case timeout
    /// Nobody knows whether the last transaction was kept; the next use connects anew.
    case connectionLost
    /// A `read` tried to write.
    case readOnly
    /// The disk is full.
    case full
    /// The database has been closed.
    case closed
    /// The row has no such column, or its value is of another type than asked for.
    case column(String)
    /// SQLSTATE of PostgreSQL or result code of SQLite.
    case other(code: String)

    /// A text with a zero character in it, which PostgreSQL cannot keep.
    static let zeroCharacter = SQLError.other(code: "22021")
}

extension SQLError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unique(let table, let columns):
            "\(table) has another row with the same \(columns.joined(separator: ", "))"
        case .foreignKey: "a row refers to one that does not exist"
        case .check(let constraint): "the check \(constraint) refuses the row"
        case .notNull(let table, let column): "\(table).\(column) must not be empty"
        case .busy: "the database is locked by someone else"
        case .serialization: "the transaction collided with others too often"
        case .deadlock: "the transaction waited for one that waited for it"
        case .timeout: "the statement took longer than allowed"
        case .connectionLost: "the connection to the database was lost"
        case .readOnly: "a read tried to write"
        case .full: "the disk of the database is full"
        case .closed: "the database has been closed"
        case .column(let column): "the column \(column) is missing or of another type"
        case .other(let code): "the database reports \(code)"
        }
    }
}
