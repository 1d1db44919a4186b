/// The municipality that runs the case management: one tenant of the installation (Kommune).
public struct Municipality: Codable, Hashable, Sendable, Identifiable {
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case district, independentCity, memberTown
    }

    public let id: Identifier<Municipality>
    public let name: String
    public let kind: Kind
    /// Amtlicher Gemeindeschlüssel: five digits for a district, eight for a town; `nil` where fictional.
    public let officialKey: String?
    /// Name of the profile under Resources/Profiles, without `.yaml`.
    public let profile: String

    public init(id: Identifier<Municipality>, name: String, kind: Kind, officialKey: String?, profile: String)
    {
        self.id = id
        self.name = name
        self.kind = kind
        self.officialKey = officialKey
        self.profile = profile
    }
}
