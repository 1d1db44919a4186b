final class SQLiteDatabase: Database {
    let engine = Engine.sqlite
    init(path: String?, settings: DatabaseSettings) throws {}
    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        throw SQLError.closed
    }
    func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        throw SQLError.closed
    }
    func close() async {}
}
