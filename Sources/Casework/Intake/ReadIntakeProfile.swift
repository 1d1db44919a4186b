import Kernel

/// What the form for a new request offers: the catalogues of the municipality.
public struct ReadIntakeProfile: Query {
    public static let permission = Permission.openCases
    public static let readsPersonalData = false

    public init() {}

    public var subject: Subject { .all("caseRequest") }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> CaseworkProfile {
        stores.profile
    }
}
