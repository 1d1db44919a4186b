import Kernel

/// Gives a person an account in the municipality (Konto anlegen).
public struct AddAccount: Action {
    public static let permission = Permission.manageAccounts
    public static let languages: Set<String> = ["de", "en"]

    public let id: Account.ID
    public let organisation: Organisation.ID
    public let names: AccountNames
    public let roles: Set<Role>
    public let language: String
    let password: PasswordHash
    let isInitialPassword: Bool

    /// `isInitialPassword` says that the owner did not choose it: it works for a week and must be changed.
    public init(
        organisation: Organisation.ID,
        names: AccountNames,
        roles: Set<Role>,
        language: String,
        password: PasswordHash,
        isInitialPassword: Bool = true
    ) {
        id = .new()
        self.organisation = organisation
        self.names = names
        self.roles = roles
        self.language = language
        self.password = password
        self.isInitialPassword = isInitialPassword
    }

    public var subject: Subject { Subject("account", id) }

    public func run(in stores: any AccountsStores, by user: User, at moment: Moment) throws -> Account {
        guard !roles.isEmpty else { throw AccountRefusal.noRole }
        guard Self.languages.contains(language) else { throw AccountRefusal.unknownLanguage }
        let organisations = try stores.accounts.organisations(in: user.municipality)
        guard let employer = organisations.first(where: { $0.id == organisation }) else {
            throw AccountRefusal.unknownOrganisation
        }
        // Whoever sees figures of all municipalities works for none of them.
        let isOfState = employer.kind == .stateOffice
        guard isOfState ? roles == [.stateOfficer] : !roles.contains(.stateOfficer) else {
            throw AccountRefusal.stateOfficeOnly
        }
        let account = Account(
            id: id,
            municipality: user.municipality,
            organisation: organisation,
            names: names,
            roles: roles,
            language: language,
            initialPasswordUntil: isInitialPassword ? InitialPassword.expiry(from: moment) : nil
        )
        try stores.accounts.add(account, password: password)
        return account
    }
}
