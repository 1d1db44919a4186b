import Kernel

/// Says in which town an organisation stands and how far its coordination sees (Reichweite festlegen).
public struct SetReach: Action {
    public static let permission = Permission.manageAccounts

    public let agency: Agency.ID
    /// Empty where it stands for no single town.
    public let town: String
    /// `nil` leaves it at what is usual for the kind.
    public let reach: Reach?
    public let expected: Revision

    public init(of agency: Agency.ID, town: String, reach: Reach?, expected: Revision) {
        self.agency = agency
        self.town = town
        self.reach = reach
        self.expected = expected
    }

    public var subject: Subject { Subject("organisation", agency) }

    public func run(in stores: any AgencyNetworkStores, by user: User, at moment: Moment) throws -> Agency {
        guard var agency = try stores.agencies.find(agency) else { throw ReachRefusal.notFound }
        guard try town.isEmpty || stores.agencies.towns().contains(town) else {
            throw ReachRefusal.unknownTown
        }
        agency.stand(in: town, reaching: reach)
        guard agency.reach != .town || !town.isEmpty else { throw ReachRefusal.townMissing }
        try stores.agencies.save(agency, expected: expected)
        return agency
    }
}
