import Accounts
import Foundation
import Kernel
import PortableSQL
import Storage
import Synchronization
import TestSupport

/// A time that stands still until a test moves it.
final class TestTime: Sendable {
    private let instant = Mutex(Instant(microseconds: 1_772_450_000_000_000))

    var clock: Clock { Clock { [self] in instant.withLock { $0 } } }
    var now: Moment { clock.now }

    func pass(seconds: Int64) {
        instant.withLock { $0 = $0.adding(seconds: seconds) }
    }
}

/// A town with one office, in a database of its own, and the desk at which its people sign in.
struct TestTown: Sendable {
    static let password = "vier kühle Regenschirme"

    let database: any Database
    let time = TestTime()
    let key: AuditKey
    let trail: AuditTrail
    let transactions: SQLSignIn
    let desk: SignInDesk
    let administrator: User

    init(_ database: any Database) async throws {
        self.database = database
        key = try AuditKey(bytes: Array(repeating: 9, count: 32))
        trail = AuditTrail(key: key)
        transactions = SQLSignIn(database: database, trail: trail)
        desk = SignInDesk(
            transactions: transactions,
            hashing: PasswordHashing(cost: .trivial, waitingAtMost: 1000),
            keys: ThrottleKeys(secret: key.derived(for: "addresses")),
            clock: time.clock
        )
        administrator = Self.administrator(of: "town")
        try await Self.createTables(on: database)
    }

    static func with(_ engine: Engine, _ body: (TestTown) async throws -> Void) async throws {
        var settings = DatabaseSettings()
        settings.connections = 4
        try await FreshDatabase.with(engine, settings: settings) { try await body(TestTown($0)) }
    }

    static func administrator(of municipality: String) -> User {
        User(
            id: Identifier("administrator-" + municipality),
            municipality: Identifier(municipality),
            organisation: Identifier("office-" + municipality),
            name: "Rolf Keller",
            roles: [.systemAdministrator]
        )
    }

    @discardableResult
    func add(
        _ name: String,
        roles: Set<Role> = [.caseManager],
        cost: PasswordCost = .trivial,
        isInitial: Bool = false
    ) async throws -> Account {
        let add = AddAccount(
            organisation: administrator.organisation,
            names: try AccountNames(signIn: name, display: name.capitalized),
            roles: roles,
            language: "de",
            password: try await PasswordHashing(cost: cost).hash(Self.password),
            isInitialPassword: isInitial
        )
        return try await perform(add, by: administrator)
    }

    func perform<A: Action>(_ action: A, by user: User) async throws -> A.Outcome
    where A.Stores == any AccountsStores {
        let moment = time.now
        return try await transactions.write { try action.run(in: $0, by: user, at: moment) }
    }

    func signIn(
        _ name: String,
        _ password: String = TestTown.password,
        from address: String = "192.0.2.1"
    ) async throws -> StartedSession {
        try await desk.signIn(name: name, password: password, address: address)
    }

    func number(_ statement: Statement) async throws -> Int? {
        try await database.read { try $0.first(statement)?.value("number", as: Int?.self) }
    }

    func run(_ statement: Statement) async throws {
        try await database.write { _ = try $0.execute(statement) }
    }

    private static func createTables(on database: any Database) async throws {
        let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let migrations = here.appending(path: "../../../Resources/Migrations")
        _ = try await Migrator(folders: [migrations]).migrate(database)
        try await database.write { connection in
            for town in ["town", "other"] {
                try connection.execute(
                    """
                    INSERT INTO municipality (id, name, kind, profile)
                    VALUES (\(town), \("Stadt " + town), 'district', 'district')
                    """
                )
                try connection.execute(
                    """
                    INSERT INTO organisation (id, municipality_id, name, kind)
                    VALUES (\("office-" + town), \(town), 'Sozialamt', 'socialOffice')
                    """
                )
            }
        }
    }
}
