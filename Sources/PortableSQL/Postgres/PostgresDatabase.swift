/// PostgreSQL: a pool of connections, each with a thread of its own.
final class PostgresDatabase: Database {
    let engine = Engine.postgres
    private let jobs = JobQueue()
    private let threads = Threads()

    /// Opens one connection to see that there is a server; the others are opened when they are needed.
    init(address: String, settings: DatabaseSettings) async throws {
        let address = PostgresAddress(text: address, settings: settings)
        try await threads.once("postgres-open") { _ = try PostgresLink(address) }
        for lane in 0..<max(1, settings.connections) {
            threads.start("postgres-\(lane)") { [jobs] in
                PostgresWorker(jobs: jobs, address: address, lane: lane).run()
            }
        }
    }

    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await jobs.perform(.read, body)
    }

    @discardableResult
    func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await jobs.perform(.write, body)
    }

    func close() async {
        jobs.close()
        await threads.end()
    }
}
