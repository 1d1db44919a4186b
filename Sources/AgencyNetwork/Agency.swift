import Kernel

/// An agency of the municipality's network: who is responsible for what (Stelle im Netzwerk).
public struct Agency: Codable, Hashable, Sendable, Identifiable {
    public let id: Organisation.ID
    public let name: String
    public let kind: Organisation.Kind

    public init(id: Organisation.ID, name: String, kind: Organisation.Kind) {
        self.id = id
        self.name = name
        self.kind = kind
    }
}

/// Keeps the agencies of the user's municipality.
public protocol AgencyStore {
    /// In the order of their names.
    func all() throws -> [Agency]
}

/// What the network needs kept.
public protocol AgencyNetworkStores {
    var agencies: any AgencyStore { get }
}

/// The agencies of the user's municipality.
public struct ListAgencies: Query {
    public static let permission = Permission.useOwnAccount
    public static let readsPersonalData = false

    public init() {}

    public var subject: Subject { .all("agency") }

    public func answer(
        from stores: any AgencyNetworkStores,
        for user: User,
        at moment: Moment
    ) throws -> [Agency] {
        try stores.agencies.all()
    }
}
