/// Who acts: a signed-in person with an account in one municipality (Benutzerin, Benutzer).
public struct User: Codable, Hashable, Sendable, Identifiable {
    public let id: Identifier<User>
    public let municipality: Municipality.ID
    public let organisation: Organisation.ID
    public let name: String
    public let roles: Set<Role>

    public init(
        id: Identifier<User>,
        municipality: Municipality.ID,
        organisation: Organisation.ID,
        name: String,
        roles: Set<Role>
    ) {
        self.id = id
        self.municipality = municipality
        self.organisation = organisation
        self.name = name
        self.roles = roles
    }

    public func may(_ permission: Permission) -> Bool {
        roles.contains { $0.permissions.contains(permission) }
    }
}
