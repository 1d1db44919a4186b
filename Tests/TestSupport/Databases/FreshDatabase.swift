import Foundation
import PortableSQL

/// An empty database of its own for one test, gone when the test is over.
public struct FreshDatabase: Sendable {
    public let engine: Engine
    /// What `DatabaseAddress` takes, so that a test can open it a second time.
    public let address: String
    private let name: String

    /// Opens the database, runs `body` and leaves nothing behind.
    @discardableResult
    public static func with<T>(
        _ engine: Engine,
        settings: DatabaseSettings = DatabaseSettings(),
        _ body: (any Database) async throws -> T
    ) async throws -> T {
        try await withAddress(engine) { fresh in
            try await fresh.opened(settings, body)
        }
    }

    /// Makes the database without opening it.
    @discardableResult
    public static func withAddress<T>(
        _ engine: Engine,
        _ body: (FreshDatabase) async throws -> T
    ) async throws -> T {
        try await DatabaseGate.pass { try await made(engine, body) }
    }

    private static func made<T>(_ engine: Engine, _ body: (FreshDatabase) async throws -> T) async throws -> T
    {
        let fresh = try await make(engine)
        do {
            let value = try await body(fresh)
            try await fresh.remove()
            return value
        } catch {
            try? await fresh.remove()
            throw error
        }
    }

    @discardableResult
    public func opened<T>(
        _ settings: DatabaseSettings = DatabaseSettings(),
        _ body: (any Database) async throws -> T
    ) async throws -> T {
        let database = try await DatabaseAddress(address).open(settings)
        do {
            let value = try await body(database)
            await database.close()
            return value
        } catch {
            await database.close()
            throw error
        }
    }

    private static func make(_ engine: Engine) async throws -> FreshDatabase {
        let name = "lotse_test_" + UUID().uuidString.lowercased().filter { $0 != "-" }
        switch engine {
        case .sqlite:
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
            return FreshDatabase(engine: engine, address: "sqlite:\(folder)/lotse.sqlite", name: folder)
        case .postgres:
            // A schema of its own: a database of its own would take half a second.
            try PostgresTestServer.run("CREATE SCHEMA \(name)")
            let server = try PostgresTestServer.address()
            let separator = server.contains("?") ? "&" : "?"
            let address = "\(server)\(separator)application_name=\(name)&options=-csearch_path%3D\(name)"
            return FreshDatabase(engine: engine, address: address, name: name)
        }
    }

    private func remove() async throws {
        switch engine {
        case .sqlite: try FileManager.default.removeItem(atPath: name)
        case .postgres: try await dropSchema()
        }
    }

    // Two schemas dropped at the same moment may wait for each other in the catalogue; one is then turned away.
    private func dropSchema() async throws {
        for _ in 1...3 {
            if (try? PostgresTestServer.run("DROP SCHEMA \(name) CASCADE")) != nil { return }
            try await Task.sleep(for: .milliseconds(200))
        }
        try PostgresTestServer.run("DROP SCHEMA \(name) CASCADE")
    }
}
