import Insight
import Kernel
import PortableSQL

/// Counts the shares of posts of those who lead cases today; how it was on earlier days nobody wrote down.
struct SQLPostShares: PostSource {
    let connection: any Connection
    let user: User
    let today: Day

    func posts(on day: Day) throws -> [String: Int]? {
        // The end of the last month is near enough to today.
        guard day >= today.beginningOfMonth.adding(days: -1) else { return nil }
        let reach = try WithinReach(of: user, on: connection)
        var posts: [String: Int] = [:]
        try connection.forEach(
            """
            SELECT organisation_id, roles, coalesce(percent, 100) AS percent
            FROM account LEFT JOIN post_share ON post_share.account_id = account.id
            WHERE municipality_id = \(user.municipality.text) AND active AND \(reach.accounts)
            """
        ) { row in
            guard SQLAccounts.roles(try row.value("roles")).contains(.caseManager) else { return }
            posts[try row.value("organisation_id"), default: 0] += try row.value("percent", as: Int.self)
        }
        return posts
    }
}
