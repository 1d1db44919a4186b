import GRDB
import GRDBSQLite

/// Interrupts a statement that takes too long, as `statement_timeout` does on PostgreSQL.
final class SQLitePatience {
    private let database: GRDB.Database
    private let limit: Duration
    private var deadline: ContinuousClock.Instant?

    init(_ database: GRDB.Database, _ limit: Duration) {
        self.database = database
        self.limit = limit
        // The connection owns this object and the handler both; SQLite asks every 10 000 of its steps.
        sqlite3_progress_handler(
            database.sqliteConnection,
            10_000,
            { context in
                guard let context else { return 0 }
                return Unmanaged<SQLitePatience>.fromOpaque(context).takeUnretainedValue().isOver ? 1 : 0
            },
            Unmanaged.passUnretained(self).toOpaque()
        )
    }

    deinit {
        sqlite3_progress_handler(database.sqliteConnection, 0, nil, nil)
    }

    func begin() {
        deadline = .now + limit
    }

    func endless() {
        deadline = nil
    }

    private var isOver: Bool {
        deadline.map { $0 < .now } ?? false
    }
}
