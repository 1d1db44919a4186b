import Kernel

/// Makes a new secret address for one's own calendar; the old one stops working.
public struct OpenCalendarFeed: Action {
    public static let permission = Permission.useOwnAccount

    public let content: CalendarFeed.Content

    public init(content: CalendarFeed.Content) {
        self.content = content
    }

    public var subject: Subject { .all("calendarFeed") }

    /// The token is given away once and kept only as its hash.
    public func run(in stores: any AccountsStores, by user: User, at moment: Moment) throws -> SessionToken {
        try CalendarFeed.require(user)
        let token = SessionToken()
        let feed = CalendarFeed(
            accountId: user.id,
            content: content,
            openedAt: moment.instant,
            lastUsedAt: nil
        )
        try stores.calendarFeeds.open(feed, tokenHash: token.hash)
        return token
    }
}

/// Takes the address of one's own calendar back.
public struct CloseCalendarFeed: Action {
    public static let permission = Permission.useOwnAccount

    public init() {}

    public var subject: Subject { .all("calendarFeed") }

    public func run(in stores: any AccountsStores, by user: User, at moment: Moment) throws {
        try stores.calendarFeeds.close(of: user.id)
    }
}

/// Whether one's own calendar has an address, and when it was last read.
public struct ReadCalendarFeed: Query {
    public static let permission = Permission.useOwnAccount
    public static let readsPersonalData = false

    public init() {}

    public var subject: Subject { .all("calendarFeed") }

    public func answer(
        from stores: any AccountsStores,
        for user: User,
        at moment: Moment
    ) throws -> CalendarFeed? {
        try CalendarFeed.require(user)
        return try stores.calendarFeeds.feed(of: user.id)
    }
}
