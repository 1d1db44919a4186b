import Kernel

/// The private address under which a calendar program reads what is due for one account (Kalender-Abo).
public struct CalendarFeed: Codable, Hashable, Sendable {
    /// How much the calendar may know.
    public enum Content: String, Codable, CaseIterable, Sendable {
        case caseNumbers, numbersOnly
    }

    public let accountId: Account.ID
    public let content: Content
    public let openedAt: Instant
    public let lastUsedAt: Instant?
}

extension CalendarFeed {
    /// For those who have deadlines: of cases or of steering.
    public static func isOffered(to user: User) -> Bool {
        user.may(.leadCases) || user.may(.seeFigures)
    }

    static func require(_ user: User) throws(PermissionRefusal) {
        guard isOffered(to: user) else { throw .missing(.leadCases) }
    }
}

/// Keeps calendar feeds by the hash of their token.
public protocol CalendarFeedStore {
    func feed(of account: Account.ID) throws -> CalendarFeed?
    /// Replaces the account's earlier feed, whose address is dead from then on.
    func open(_ feed: CalendarFeed, tokenHash: String) throws
    func close(of account: Account.ID) throws
    /// The feed and its owner, if the account is active.
    func owner(tokenHash: String) throws -> CalendarFeedOwner?
    /// Counts a reading; `false` where there were too many within the hour.
    func count(tokenHash: String, at instant: Instant) throws -> Bool
}

/// For whom a feed speaks, and in which language.
public struct CalendarFeedOwner: Hashable, Sendable {
    public let user: User
    public let language: String
    public let content: CalendarFeed.Content

    public init(user: User, language: String, content: CalendarFeed.Content) {
        self.user = user
        self.language = language
        self.content = content
    }
}
