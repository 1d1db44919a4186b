final class PostgresDatabase: Database {
    let engine = Engine.postgres
    init(address: String, settings: DatabaseSettings) async throws {}
    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        throw SQLError.closed
    }
    func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        throw SQLError.closed
    }
    func close() async {}
}
