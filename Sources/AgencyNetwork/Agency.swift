import Kernel

/// An agency of the municipality's network: who is responsible for what (Stelle im Netzwerk).
public struct Agency: Codable, Hashable, Sendable, Identifiable {
    public let id: Organisation.ID
    public let name: String
    public let kind: Organisation.Kind
    /// The town it stands for; empty where it is none in particular.
    public private(set) var town: String
    /// `nil` where the usual one of its kind holds.
    public private(set) var ownReach: Reach?
    public private(set) var revision: Revision

    public init(
        id: Organisation.ID,
        name: String,
        kind: Organisation.Kind,
        town: String = "",
        ownReach: Reach? = nil
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.town = town
        self.ownReach = ownReach
        revision = .first
    }

    public var reach: Reach { ownReach ?? .usual(for: kind) }

    mutating func stand(in town: String, reaching reach: Reach?) {
        self.town = town
        ownReach = reach
        revision = revision.next
    }
}

/// Keeps the agencies of the user's municipality.
public protocol AgencyStore {
    /// In the order of their names.
    func all() throws -> [Agency]
    func find(_ id: Agency.ID) throws -> Agency?
    /// The towns of the municipality by name.
    func towns() throws -> [String]
    func addTown(_ name: String) throws
    func save(_ agency: Agency, expected: Revision) throws
}

/// What the network needs kept.
public protocol AgencyNetworkStores {
    var agencies: any AgencyStore { get }
    var directory: any DirectoryStore { get }
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
