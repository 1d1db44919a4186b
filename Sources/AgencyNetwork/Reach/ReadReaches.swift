import Kernel

/// The municipality's organisations with their towns and how far each one sees (Stellen und Reichweiten).
public struct ReadReaches: Query {
    public static let permission = Permission.manageAccounts
    public static let readsPersonalData = false

    public init() {}

    public var subject: Subject { .all("organisation") }

    public func answer(
        from stores: any AgencyNetworkStores,
        for user: User,
        at moment: Moment
    ) throws -> Reaches {
        Reaches(agencies: try stores.agencies.all(), towns: try stores.agencies.towns())
    }
}

/// What the page of reaches shows.
public struct Reaches: Sendable {
    public let agencies: [Agency]
    public let towns: [String]
}
