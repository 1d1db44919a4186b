/// What accounts need kept; `Storage` keeps it in SQL.
public protocol AccountsStores {
    var accounts: any AccountStore { get }
    var sessions: any SessionStore { get }
    var deputies: any DeputyStore { get }
    var calendarFeeds: any CalendarFeedStore { get }
    var auditLog: any AuditLogReader { get }
}

/// What signing in needs kept besides the accounts: the waiting times, and the audit log.
public protocol SignInStores: AccountsStores {
    var throttle: any ThrottleStore { get }
    func log(_ event: AuditEvent) throws
}

/// Runs signing in, which happens before there is a user, in transactions of its own.
public protocol SignInTransactions: Sendable {
    func read<T: Sendable>(_ body: @escaping @Sendable (any SignInStores) throws -> T) async throws -> T
    func write<T: Sendable>(_ body: @escaping @Sendable (any SignInStores) throws -> T) async throws -> T
}
