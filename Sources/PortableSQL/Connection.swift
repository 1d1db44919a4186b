/// One open transaction on SQLite or PostgreSQL.
///
/// Its methods are synchronous on purpose: nothing can be awaited while a lock is held. After a statement
/// failed, the transaction can only be rolled back; put into `nested` what may fail.
public protocol Connection: AnyObject {
    /// Which of the concurrent writers this is: 0 on SQLite, the position in the pool on PostgreSQL.
    var lane: Int { get }

    func rows(_ statement: Statement) throws -> [Row]

    /// Hands over one row after the other without keeping them.
    func forEach(_ statement: Statement, _ body: (Row) throws -> Void) throws

    /// The number of rows changed.
    @discardableResult func execute(_ statement: Statement) throws -> Int

    /// Runs several statements without values, for migrations.
    func script(_ sql: String) throws

    /// Counts what is in the tables, so that the next statements are planned well; quick also where they are large.
    func takeStatistics() throws

    /// Adds many rows at once and says how many.
    @discardableResult func insert<Rows: Sequence>(
        into table: String,
        columns: [String],
        rows: Rows
    ) throws -> Int where Rows.Element == [SQLValue]

    /// Runs `body` so that its error undoes what it did and nothing else.
    func nested<T>(_ body: () throws -> T) throws -> T
}

extension Connection {
    public func first(_ statement: Statement) throws -> Row? {
        try rows(statement).first
    }

    /// Every row as a value of `type`.
    public func all<T: Decodable>(_ statement: Statement, as type: T.Type = T.self) throws -> [T] {
        var values: [T] = []
        try forEach(statement) { row in values.append(try row.decode(type)) }
        return values
    }

    /// The first row as a value of `type`.
    public func one<T: Decodable>(_ statement: Statement, as type: T.Type = T.self) throws -> T? {
        try first(statement)?.decode(type)
    }
}
