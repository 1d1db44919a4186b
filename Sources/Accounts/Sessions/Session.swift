import Kernel

/// One browser in which a user is signed in (Sitzung).
public struct Session: Codable, Hashable, Sendable, Identifiable {
    public let id: Identifier<Session>
    public let account: Account.ID
    public let startedAt: Instant
    public let lastSeenAt: Instant
    public let expiresAt: Instant

    /// Signed out after half an hour without a page.
    public static let idleSeconds: Int64 = 30 * 60
    /// Signed out at the latest after a working day.
    public static let longestSeconds: Int64 = 12 * 3600
    /// How exactly the last page is remembered; finer would cost a write for each page.
    public static let seenEverySeconds: Int64 = 60
    /// An eleventh sign-in ends the oldest of the ten.
    public static let mostPerAccount = 10

    public init(
        id: Identifier<Session>,
        account: Account.ID,
        startedAt: Instant,
        lastSeenAt: Instant,
        expiresAt: Instant
    ) {
        self.id = id
        self.account = account
        self.startedAt = startedAt
        self.lastSeenAt = lastSeenAt
        self.expiresAt = expiresAt
    }

    public static func start(for account: Account.ID, at instant: Instant) -> Session {
        Session(
            id: .new(),
            account: account,
            startedAt: instant,
            lastSeenAt: instant,
            expiresAt: instant.adding(seconds: longestSeconds)
        )
    }

    public func isOpen(at instant: Instant) -> Bool {
        instant < expiresAt && instant < lastSeenAt.adding(seconds: Self.idleSeconds)
    }
}
