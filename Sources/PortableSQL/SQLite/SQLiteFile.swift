import Foundation
import GRDB

/// Opens connections to one SQLite database.
struct SQLiteFile: Sendable {
    /// `nil` for a database in memory, which has only one connection.
    let path: String?
    let busyTimeout: Duration

    /// Creates the file, for its owner only; SQLite gives its companions the same rights.
    func create() throws {
        guard let path else { return }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        try FileManager.default.createDirectory(
            at: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        let file = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw DatabaseAddressRefusal.cannotOpen(reason: String(cString: strerror(errno)))
        }
        close(file)
    }

    func writer() throws -> DatabaseQueue {
        var configuration = configuration
        configuration.journalMode = .wal
        guard let path else { return try DatabaseQueue(configuration: configuration) }
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    func reader() throws -> DatabaseQueue? {
        var configuration = configuration
        configuration.readonly = true
        return try path.map { try DatabaseQueue(path: $0, configuration: configuration) }
    }

    private var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(busyTimeout / .seconds(1))
        configuration.allowsUnsafeTransactions = true
        return configuration
    }

    // GRDB sets synchronous = NORMAL with WAL, which may lose acknowledged transactions at a power cut.
    // No memory map: SQLite gives it up whenever another connection has written, and every read is logged.
    static let settings = """
        PRAGMA synchronous = FULL;
        PRAGMA temp_store = MEMORY;
        PRAGMA cache_size = -16000;
        PRAGMA mmap_size = 0;
        PRAGMA wal_autocheckpoint = 4000;
        PRAGMA journal_size_limit = 67108864;
        """
}
