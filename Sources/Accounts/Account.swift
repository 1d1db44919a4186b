import Kernel

/// A person's right to sign in to one municipality's Lotse (Benutzerkonto).
public struct Account: Hashable, Sendable, Identifiable {
    public let id: Identifier<User>
    public let municipality: Municipality.ID
    public let organisation: Organisation.ID
    public let names: AccountNames
    public let roles: Set<Role>
    /// Language of the interface, as a code such as `de`.
    public let language: String
    public private(set) var active: Bool
    /// Set while the password was chosen by somebody else: it works until then and must be changed first.
    public private(set) var initialPasswordUntil: Instant?
    public private(set) var revision: Revision

    public init(
        id: Identifier<User>,
        municipality: Municipality.ID,
        organisation: Organisation.ID,
        names: AccountNames,
        roles: Set<Role>,
        language: String,
        active: Bool = true,
        initialPasswordUntil: Instant? = nil,
        revision: Revision = .first
    ) {
        self.id = id
        self.municipality = municipality
        self.organisation = organisation
        self.names = names
        self.roles = roles
        self.language = language
        self.active = active
        self.initialPasswordUntil = initialPasswordUntil
        self.revision = revision
    }

    public var user: User {
        User(
            id: id,
            municipality: municipality,
            organisation: organisation,
            name: names.display,
            roles: roles
        )
    }

    public mutating func setActive(_ active: Bool) {
        self.active = active
        revision = revision.next
    }

    public mutating func passwordWasSet(initialUntil: Instant?) {
        initialPasswordUntil = initialUntil
        revision = revision.next
    }
}
