import Accounts
import Kernel
import PortableSQL

/// Accounts in the table `account`; the roles stand in one column, separated by spaces.
struct SQLAccounts: AccountStore {
    let connection: any Connection

    private static let columns: Statement = """
        id, municipality_id, organisation_id, sign_in_name, display_name, roles, language, active,
        initial_password_until, password_hash, revision
        """

    func find(_ id: Account.ID, in municipality: Municipality.ID) throws -> Account? {
        try connection.first(
            """
            SELECT \(Self.columns) FROM account
            WHERE id = \(id.text) AND municipality_id = \(municipality.text)
            """
        ).map(Self.account)
    }

    func credentials(signInKey: String) throws -> Credentials? {
        try connection.first("SELECT \(Self.columns) FROM account WHERE sign_in_key = \(signInKey)")
            .map(Self.credentials)
    }

    func credentials(of id: Account.ID) throws -> Credentials? {
        try connection.first("SELECT \(Self.columns) FROM account WHERE id = \(id.text)").map(
            Self.credentials
        )
    }

    func list(in municipality: Municipality.ID, after last: Account?, limit: Int) throws -> [Account] {
        let place: Statement =
            last.map { "AND (sort_key, id) > (\(AccountNames.sortKey(of: $0.names.display)), \($0.id.text))" }
            ?? ""
        return try connection.rows(
            """
            SELECT \(Self.columns) FROM account WHERE municipality_id = \(municipality.text) \(place)
            ORDER BY sort_key, id LIMIT \(limit)
            """
        ).map(Self.account)
    }

    func reaches(_ user: User, staffOf organisation: Organisation.ID) throws -> Bool {
        try WithinReach(of: user, on: connection).staff(of: organisation)
    }

    func organisations(in municipality: Municipality.ID) throws -> [Organisation] {
        try connection.rows(
            """
            SELECT id, municipality_id, name, kind FROM organisation
            WHERE municipality_id = \(municipality.text) ORDER BY name
            """
        ).map(Self.organisation)
    }

    func add(_ account: Account, password: PasswordHash) throws {
        do {
            try connection.execute(
                """
                INSERT INTO account (id, municipality_id, organisation_id, sign_in_name, sign_in_key,
                    display_name, sort_key, roles, language, active, initial_password_until,
                    password_hash, revision)
                VALUES (\(account.id.text), \(account.municipality.text), \(account.organisation.text),
                    \(account.names.signIn), \(AccountNames.key(of: account.names.signIn)),
                    \(account.names.display), \(AccountNames.sortKey(of: account.names.display)),
                    \(Self.text(account.roles)), \(account.language), \(account.active),
                    \((account.initialPasswordUntil?.microseconds).sqlValue), \(password.text),
                    \(account.revision.number))
                """
            )
        } catch SQLError.unique(_, ["sign_in_key"]) {
            throw AccountRefusal.signInNameTaken
        }
    }

    func save(_ account: Account) throws {
        try connection.change(
            """
            UPDATE account SET active = \(account.active),
                initial_password_until = \((account.initialPasswordUntil?.microseconds).sqlValue),
                revision = \(account.revision.number)
            WHERE id = \(account.id.text) AND revision = \(account.revision.number - 1)
            """,
            of: Subject("account", account.id)
        )
    }

    func setPassword(_ password: PasswordHash, of id: Account.ID) throws {
        try connection.execute("UPDATE account SET password_hash = \(password.text) WHERE id = \(id.text)")
    }
}

extension SQLAccounts {
    static func text(_ roles: Set<Role>) -> String {
        roles.map(\.rawValue).sorted().joined(separator: " ")
    }

    // A role that this version does not know allows nothing.
    static func roles(_ text: String) -> Set<Role> {
        Set(text.split(separator: " ").compactMap { Role(rawValue: String($0)) })
    }

    private static func credentials(_ row: Row) throws -> Credentials {
        guard let hash = PasswordHash(text: try row.value("password_hash")) else {
            throw SQLError.column("password_hash")
        }
        return Credentials(account: try account(row), password: hash)
    }

    private static func account(_ row: Row) throws -> Account {
        Account(
            id: Identifier(try row.value("id")),
            municipality: Identifier(try row.value("municipality_id")),
            organisation: Identifier(try row.value("organisation_id")),
            names: try AccountNames(signIn: row.value("sign_in_name"), display: row.value("display_name")),
            roles: roles(try row.value("roles")),
            language: try row.value("language"),
            active: try row.value("active"),
            initialPasswordUntil: try row.value("initial_password_until", as: Int64?.self)
                .map(Instant.init(microseconds:)),
            revision: Revision(try row.value("revision"))
        )
    }

    private static func organisation(_ row: Row) throws -> Organisation {
        Organisation(
            id: Identifier(try row.value("id")),
            municipality: Identifier(try row.value("municipality_id")),
            name: try row.value("name"),
            kind: Organisation.Kind(rawValue: try row.value("kind")) ?? .other
        )
    }
}
