import Accounts
import Kernel
import PortableSQL

/// Finds the account under whose name someone works at the command line.
struct Operator {
    let database: any Database

    init(_ database: any Database) {
        self.database = database
    }

    func user(_ signInName: String) async throws -> User {
        let key = AccountNames.key(of: signInName)
        let found = try await database.read { connection -> User? in
            try connection.first(
                """
                SELECT id, municipality_id, organisation_id, display_name, roles
                FROM account WHERE sign_in_key = \(key) AND active
                """
            ).map { row in
                User(
                    id: Identifier(try row.value("id")),
                    municipality: Identifier(try row.value("municipality_id")),
                    organisation: Identifier(try row.value("organisation_id")),
                    name: try row.value("display_name"),
                    roles: try Self.roles(row.value("roles"))
                )
            }
        }
        guard let found else { throw NoSuchAccount() }
        return found
    }

    /// Who works at the machine itself: the audit log names the console, not a person.
    static func atTheConsole(in office: Office.Found) -> User {
        User(
            id: Identifier("console"),
            municipality: office.municipality,
            organisation: office.organisation,
            name: "Console",
            roles: [.systemAdministrator]
        )
    }

    private static func roles(_ text: String) -> Set<Role> {
        Set(text.split { !$0.isLetter && !$0.isNumber }.compactMap { Role(rawValue: String($0)) })
    }
}

/// No active account has this sign-in name.
struct NoSuchAccount: Error, CustomStringConvertible {
    var description: String { "No active account has this sign-in name. See lotse user add --help." }
}
