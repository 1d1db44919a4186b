import Kernel

/// Keeps accounts and the hashes of their passwords.
public protocol AccountStore {
    func find(_ id: Account.ID, in municipality: Municipality.ID) throws -> Account?
    func credentials(signInKey: String) throws -> Credentials?
    func credentials(of id: Account.ID) throws -> Credentials?
    func list(in municipality: Municipality.ID, after last: Account?, limit: Int) throws -> [Account]
    /// The user's organisation looks after the staff of the other one as well.
    func reaches(_ user: User, staffOf organisation: Organisation.ID) throws -> Bool
    func organisations(in municipality: Municipality.ID) throws -> [Organisation]

    func add(_ account: Account, password: PasswordHash) throws
    /// Saves what may change after the account was added; refuses where another change came first.
    func save(_ account: Account) throws
    func setPassword(_ password: PasswordHash, of id: Account.ID) throws
}

extension AccountStore {
    public func require(_ id: Account.ID, in municipality: Municipality.ID) throws -> Account {
        guard let account = try find(id, in: municipality) else { throw AccountRefusal.notFound }
        return account
    }
}

/// An account together with what its owner's password is checked against.
public struct Credentials: Hashable, Sendable {
    public let account: Account
    public let password: PasswordHash

    public init(account: Account, password: PasswordHash) {
        self.account = account
        self.password = password
    }
}
