import Accounts
import Kernel
import PortableSQL

/// Calendar feeds in the table `calendar_feed`, found by the hash of their token.
struct SQLCalendarFeeds: CalendarFeedStore {
    /// Calendar programs ask every quarter of an hour; four of one owner still have room.
    static let readingsAnHour = 60

    let connection: any Connection

    func feed(of account: Account.ID) throws -> CalendarFeed? {
        try connection.first(
            """
            SELECT account_id, content, opened_at, last_used_at FROM calendar_feed
            WHERE account_id = \(account.text)
            """
        ).map { try $0.decode() }
    }

    func open(_ feed: CalendarFeed, tokenHash: String) throws {
        try close(of: feed.accountId)
        try connection.execute(
            """
            INSERT INTO calendar_feed
                (account_id, token_hash, content, opened_at, last_used_at, counted_from, readings)
            VALUES (\(feed.accountId.text), \(tokenHash), \(feed.content.rawValue),
                \(feed.openedAt.microseconds), NULL, \(feed.openedAt.microseconds), 0)
            """
        )
    }

    func close(of account: Account.ID) throws {
        try connection.execute("DELETE FROM calendar_feed WHERE account_id = \(account.text)")
    }

    func owner(tokenHash: String) throws -> CalendarFeedOwner? {
        try connection.first(
            """
            SELECT account.id AS account_id, account.municipality_id, account.organisation_id,
                account.display_name, account.roles, account.language, calendar_feed.content
            FROM calendar_feed JOIN account ON account.id = calendar_feed.account_id
            WHERE calendar_feed.token_hash = \(tokenHash) AND account.active
            """
        ).map { row in
            CalendarFeedOwner(
                user: User(
                    id: Identifier(try row.value("account_id")),
                    municipality: Identifier(try row.value("municipality_id")),
                    organisation: Identifier(try row.value("organisation_id")),
                    name: try row.value("display_name"),
                    roles: SQLAccounts.roles(try row.value("roles"))
                ),
                language: try row.value("language"),
                content: CalendarFeed.Content(rawValue: try row.value("content")) ?? .numbersOnly
            )
        }
    }

    func count(tokenHash: String, at instant: Instant) throws -> Bool {
        let hourAgo = instant.adding(seconds: -3600).microseconds
        try connection.execute(
            """
            UPDATE calendar_feed SET counted_from = \(instant.microseconds), readings = 0
            WHERE token_hash = \(tokenHash) AND counted_from <= \(hourAgo)
            """
        )
        return try connection.execute(
            """
            UPDATE calendar_feed SET last_used_at = \(instant.microseconds), readings = readings + 1
            WHERE token_hash = \(tokenHash) AND readings < \(Self.readingsAnHour)
            """
        ) == 1
    }
}

extension SQLStores {
    public var calendarFeeds: any CalendarFeedStore { SQLCalendarFeeds(connection: connection) }
}
