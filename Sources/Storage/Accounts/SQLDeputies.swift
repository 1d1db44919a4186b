import Accounts
import Kernel
import PortableSQL

/// Deputies in the table `deputy`, which the scope of case work reads as well.
struct SQLDeputies: DeputyStore {
    let connection: any Connection

    func add(_ deputy: Deputy) throws {
        try connection.execute(
            """
            INSERT INTO deputy (id, municipality_id, for_user, by_user, from_on, until_on)
            VALUES (\(deputy.id.text), \(deputy.municipality.text), \(deputy.forUser.text),
                \(deputy.byUser.text), \(deputy.fromOn.iso), \(deputy.untilOn.iso))
            """
        )
    }

    func remove(_ id: Deputy.ID, of forUser: Account.ID) throws -> Bool {
        try connection.execute("DELETE FROM deputy WHERE id = \(id.text) AND for_user = \(forUser.text)") == 1
    }

    func remove(_ id: Deputy.ID, organisedBy user: User) throws -> Bool {
        let reach = try WithinReach(of: user, on: connection)
        return try connection.execute(
            """
            DELETE FROM deputy WHERE id = \(id.text) AND municipality_id = \(user.municipality.text)
                AND for_user IN (SELECT account.id FROM account WHERE \(reach.accounts))
            """
        ) == 1
    }

    func list(of forUser: Account.ID, on day: Day) throws -> [Deputy] {
        try connection.all(
            """
            SELECT id, municipality_id AS municipality, for_user, by_user, from_on, until_on FROM deputy
            WHERE for_user = \(forUser.text) AND until_on >= \(day.iso) ORDER BY from_on, id
            """
        )
    }

    func represented(by user: Account.ID, on day: Day) throws -> [Account.ID] {
        try connection.rows(
            """
            SELECT DISTINCT for_user FROM deputy
            WHERE by_user = \(user.text) AND from_on <= \(day.iso) AND until_on >= \(day.iso)
            ORDER BY for_user
            """
        ).map { Identifier(try $0.value("for_user")) }
    }
}
