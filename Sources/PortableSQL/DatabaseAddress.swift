/// Where a database is: `sqlite:PATH`, `sqlite::memory:` or `postgresql://…`.
public struct DatabaseAddress: Hashable, Sendable {
    enum Place: Hashable, Sendable {
        case file(String)
        case memory
        case postgres(String)
    }

    let place: Place

    public init(_ text: String) throws(DatabaseAddressRefusal) {
        if text == "sqlite::memory:" {
            place = .memory
        } else if text.hasPrefix("postgresql://") || text.hasPrefix("postgres://") {
            place = .postgres(text)
        } else if text.hasPrefix("sqlite:") {
            let path = String(text.dropFirst("sqlite:".count))
            guard !path.isEmpty, !path.hasSuffix("/") else { throw .noFile }
            place = .file(path)
        } else {
            throw .unknownKind
        }
    }

    public var engine: Engine {
        if case .postgres = place { .postgres } else { .sqlite }
    }

    public func open(_ settings: DatabaseSettings = DatabaseSettings()) async throws -> any Database {
        switch place {
        case .file(let path): try await SQLiteDatabase(path: path, settings: settings)
        case .memory: try await SQLiteDatabase(path: nil, settings: settings)
        case .postgres(let address): try await PostgresDatabase(address: address, settings: settings)
        }
    }
}

/// How many connections there are and how long anything may take.
public struct DatabaseSettings: Sendable {
    /// Connections of PostgreSQL, or readers of SQLite beside its one writer.
    public var connections = 8
    public var busyTimeout: Duration = .seconds(5)
    public var statementTimeout: Duration = .seconds(30)

    public init() {}
}

/// Why an address leads to no database; it never repeats the address, which may hold a password.
public enum DatabaseAddressRefusal: Error, Hashable, Sendable {
    case unknownKind
    case noFile
    /// What is at the address cannot be used, and why.
    case cannotOpen(reason: String)
}

extension DatabaseAddressRefusal: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unknownKind:
            "A database address begins with sqlite: or postgresql://, for example sqlite:var/lotse.sqlite."
        case .noFile:
            "After sqlite: comes the path of a file, for example sqlite:var/lotse.sqlite."
        case .cannotOpen(let reason):
            "The database cannot be opened: \(reason)."
        }
    }
}
