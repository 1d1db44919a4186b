import Accounts
import PortableSQL

/// The transactions of signing in, which happens before there is a user and a scope.
public struct SQLSignIn: SignInTransactions {
    private let database: any Database
    private let trail: AuditTrail

    public init(database: any Database, trail: AuditTrail) {
        self.database = database
        self.trail = trail
    }

    public func read<T: Sendable>(
        _ body: @escaping @Sendable (any SignInStores) throws -> T
    ) async throws -> T {
        try await database.read { [trail] in try body(SQLSignInStores(connection: $0, trail: trail)) }
    }

    public func write<T: Sendable>(
        _ body: @escaping @Sendable (any SignInStores) throws -> T
    ) async throws -> T {
        try await database.write { [trail] in try body(SQLSignInStores(connection: $0, trail: trail)) }
    }
}

struct SQLSignInStores: SignInStores {
    let connection: any Connection
    let trail: AuditTrail

    var accounts: any AccountStore { SQLAccounts(connection: connection) }
    var sessions: any SessionStore { SQLSessions(connection: connection) }
    var deputies: any DeputyStore { SQLDeputies(connection: connection) }
    var calendarFeeds: any CalendarFeedStore { SQLCalendarFeeds(connection: connection) }
    var throttle: any ThrottleStore { SQLThrottle(connection: connection) }
    var auditLog: any AuditLogReader { SQLAuditLog(connection: connection) }

    func log(_ event: AuditEvent) throws {
        try trail.append([event], on: connection)
    }
}
