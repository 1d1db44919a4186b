/// A database that many may read and write at the same time.
///
/// The closures run on threads of their own, never on an event loop. They may run more than once, when
/// transactions collide or a connection is found dead; so they change nothing outside the database.
public protocol Database: Sendable {
    var engine: Engine { get }

    /// Sees one unchanging state of the database and cannot write.
    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

    /// Returns only after what was written is durable; an error undoes all of it.
    @discardableResult
    func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

    /// Finishes what was begun and lets nothing new in.
    func close() async
}

/// Which program keeps the rows.
public enum Engine: String, CaseIterable, Sendable {
    case sqlite
    case postgres
}
