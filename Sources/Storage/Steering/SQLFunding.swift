import Foundation
import Kernel
import PortableSQL
import Steering

/// Posts, grants and budget; what is written down about each is kept and read as a whole.
struct SQLFunding: FundingStore {
    let connection: any Connection
    let scope: Municipality.ID

    var municipality: String {
        get throws {
            let row = try connection.first("SELECT name FROM municipality WHERE id = \(scope.text)")
            return try row?.value("name") ?? ""
        }
    }

    func posts() throws -> [StaffPost] {
        try connection.rows(
            """
            SELECT id, details, course, revision FROM staff_post
            WHERE municipality_id = \(scope.text) ORDER BY code, id
            """
        ).map { row in
            StaffPost(
                id: Identifier(try row.value("id")),
                try KeptJSON.read(row, "details"),
                course: try KeptJSON.read(row, "course"),
                revision: Revision(try row.value("revision"))
            )
        }
        .sorted { $0.details.block.number < $1.details.block.number }
    }

    func add(_ post: StaffPost) throws {
        try connection.execute(
            """
            INSERT INTO staff_post (id, municipality_id, code, details, course, revision)
            VALUES (\(post.id.text), \(scope.text), \(post.details.code), \(try KeptJSON.text(post.details)),
                \(try KeptJSON.text(post.course)), \(post.revision.number))
            """
        )
    }

    func save(_ post: StaffPost, expected: Revision) throws {
        try connection.change(
            """
            UPDATE staff_post
            SET code = \(post.details.code), details = \(try KeptJSON.text(post.details)),
                course = \(try KeptJSON.text(post.course)), revision = \(post.revision.number)
            WHERE id = \(post.id.text) AND municipality_id = \(scope.text) AND revision = \(expected.number)
            """,
            of: Subject("staffPost", post.id)
        )
    }

    func notices() throws -> [GrantNotice] {
        try connection.rows(
            """
            SELECT id, details, calls, deadlines, revision FROM grant_notice
            WHERE municipality_id = \(scope.text) ORDER BY issued_on DESC, id
            """
        ).map { row in
            let kept: KeptNotice = try KeptJSON.read(row, "details")
            return GrantNotice(
                id: Identifier(try row.value("id")),
                kept.details,
                course: (try KeptJSON.read(row, "calls"), try KeptJSON.read(row, "deadlines")),
                former: kept.former,
                revision: Revision(try row.value("revision"))
            )
        }
    }

    func add(_ notice: GrantNotice) throws {
        try connection.execute(
            """
            INSERT INTO grant_notice (id, municipality_id, issued_on, details, calls, deadlines, revision)
            VALUES (\(notice.id.text), \(scope.text), \(notice.details.issuedOn.iso),
                \(try KeptJSON.text(KeptNotice(notice))), \(try KeptJSON.text(notice.calls)),
                \(try KeptJSON.text(notice.deadlines)), \(notice.revision.number))
            """
        )
    }

    func save(_ notice: GrantNotice, expected: Revision) throws {
        try connection.change(
            """
            UPDATE grant_notice
            SET issued_on = \(notice.details.issuedOn.iso), details = \(try KeptJSON.text(KeptNotice(notice))),
                calls = \(try KeptJSON.text(notice.calls)), deadlines = \(try KeptJSON.text(notice.deadlines)),
                revision = \(notice.revision.number)
            WHERE id = \(notice.id.text) AND municipality_id = \(scope.text) AND revision = \(expected.number)
            """,
            of: Subject("grantNotice", notice.id)
        )
    }

    func budget() throws -> [BudgetItem] {
        try connection.rows(
            """
            SELECT id, year, details, revision FROM budget_item
            WHERE municipality_id = \(scope.text) ORDER BY year, id
            """
        ).map { row in
            BudgetItem(
                id: Identifier(try row.value("id")),
                year: try row.value("year"),
                try KeptJSON.read(row, "details"),
                revision: Revision(try row.value("revision"))
            )
        }
    }

    func add(_ item: BudgetItem) throws {
        try connection.execute(
            """
            INSERT INTO budget_item (id, municipality_id, year, details, revision)
            VALUES (\(item.id.text), \(scope.text), \(item.year), \(try KeptJSON.text(item.details)),
                \(item.revision.number))
            """
        )
    }

    func save(_ item: BudgetItem, expected: Revision) throws {
        try connection.change(
            """
            UPDATE budget_item SET details = \(try KeptJSON.text(item.details)), revision = \(item.revision.number)
            WHERE id = \(item.id.text) AND municipality_id = \(scope.text) AND revision = \(expected.number)
            """,
            of: Subject("budgetItem", item.id)
        )
    }

    func remove(_ item: BudgetItem, expected: Revision) throws {
        try connection.change(
            """
            DELETE FROM budget_item
            WHERE id = \(item.id.text) AND municipality_id = \(scope.text) AND revision = \(expected.number)
            """,
            of: Subject("budgetItem", item.id)
        )
    }
}

/// What a notice says, with what it said before it was corrected; notices kept by older versions have only the first.
private struct KeptNotice: Codable {
    private enum Key: CodingKey { case former }

    let details: GrantNoticeDetails
    let former: [FormerNotice]

    init(_ notice: GrantNotice) {
        details = notice.details
        former = notice.former
    }

    init(from decoder: any Decoder) throws {
        details = try GrantNoticeDetails(from: decoder)
        let container = try decoder.container(keyedBy: Key.self)
        former = try container.decodeIfPresent([FormerNotice].self, forKey: .former) ?? []
    }

    func encode(to encoder: any Encoder) throws {
        try details.encode(to: encoder)
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(former, forKey: .former)
    }
}
