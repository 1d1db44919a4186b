import Insight
import Kernel
import PortableSQL
import Steering

/// Counts the whole posts of case managers: as they were held by day where posts are kept, else today's shares.
struct SQLPostShares: PostSource {
    let connection: any Connection
    let user: User
    let today: Day

    func posts(on day: Day) throws -> [String: Int]? {
        let reach = try WithinReach(of: user, on: connection)
        let kept = try SQLFunding(connection: connection, scope: user.municipality).posts()
            .filter { $0.details.block == .caseManagement }
        guard kept.isEmpty else { return try held(kept, on: day, within: reach) }
        // How the shares of staff were on earlier days nobody wrote down; the end of the last month is near enough.
        guard day >= today.beginningOfMonth.adding(days: -1) else { return nil }
        return try shares(within: reach)
    }

    /// By organisation; an employer that is no organisation here keeps its name.
    private func held(
        _ posts: [StaffPost],
        on day: Day,
        within reach: WithinReach
    ) throws -> [String: Int] {
        let organisations = try connection.rows(
            "SELECT id, name FROM organisation WHERE municipality_id = \(user.municipality.text)"
        ).reduce(into: [String: String]()) { $0[try $1.value("name")] = try $1.value("id", as: String.self) }
        var held: [String: Int] = [:]
        for post in posts {
            let employer = organisations[post.details.employer] ?? post.details.employer
            guard reach.isWhole || employer == user.organisation.text else { continue }
            held[employer, default: 0] += post.course.occupied(on: day).thousandths / 10
        }
        return held.filter { $0.value > 0 }
    }

    private func shares(within reach: WithinReach) throws -> [String: Int] {
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
