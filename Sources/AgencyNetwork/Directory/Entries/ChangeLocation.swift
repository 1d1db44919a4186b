import Kernel

/// Changes what the directory says of a location; whoever changes it says with it that the rest is right.
public struct ChangeLocation: Action {
    public static let permission = Permission.keepDirectory

    public let location: AgencyLocation.ID
    public let details: LocationDetails
    /// Who answers for the entry from now on; `nil` leaves it.
    public let owner: Organisation.ID?
    public let expected: Revision

    public init(
        _ location: AgencyLocation.ID,
        details: LocationDetails,
        owner: Organisation.ID? = nil,
        expected: Revision
    ) {
        self.location = location
        self.details = details
        self.owner = owner
        self.expected = expected
    }

    public var subject: Subject { Subject("agencyLocation", location) }

    public func run(in stores: any AgencyNetworkStores, by user: User, at moment: Moment) throws {
        guard let kept = try stores.directory.location(location) else { throw DirectoryRefusal.notFound }
        let record = try details.applied(to: kept)
        let next = AgencyLocation(
            id: location,
            organisationId: kept.organisationId,
            record: (try? StandardCheck.checked(record, as: "locations")) ?? record,
            state: try kept.state.next(owner: owner, by: user, on: moment.day, in: stores),
            revision: expected.next
        )
        try stores.directory.put(next, expected: expected)
    }
}

extension LocationDetails {
    /// The kept record with these words; whatever else an import brought stays.
    fileprivate func applied(to kept: AgencyLocation) throws(DirectoryRefusal) -> Record {
        guard [name, street, postalCode, town, transport, accessibility].allSatisfy({ $0.count <= 1000 })
        else {
            throw .tooLong
        }
        let fresh = try record(kept.record.id, of: kept.record.text("organization_id") ?? "")
        var record = kept.record
        record.set("name", name)
        record.set("transportation", transport)
        var address = kept.record.list("addresses").first ?? .object(["id": Record("")])
        for member in fresh.list("addresses").first?.members ?? [] where member.key != "id" {
            address[member.key] = member.value
        }
        if address.id.isEmpty { address.set("id", fresh.list("addresses").first?.id) }
        record.set("addresses", [address] + record.list("addresses").dropFirst())
        if accessibility != kept.details.accessibility {
            record.set("accessibility", fresh.list("accessibility"))
        }
        return record
    }
}
