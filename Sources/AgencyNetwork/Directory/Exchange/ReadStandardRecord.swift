import Kernel

/// One record of the directory with everything nested inside it.
public struct ReadStandardRecord: Query {
    public static let permission = Permission.useOwnAccount
    public static let readsPersonalData = false

    public let kind: StandardKind
    public let id: String

    public init(_ kind: StandardKind, _ id: String) {
        self.kind = kind
        self.id = id
    }

    public var subject: Subject { .all("serviceOffer") }

    public func answer(
        from stores: any AgencyNetworkStores,
        for user: User,
        at moment: Moment
    ) throws -> Record {
        let records = StandardRecords(directory: stores.directory)
        guard let record = try records.record(kind, id) else { throw DirectoryRefusal.notFound }
        return record
    }
}

/// Puts single records together as the standard nests them.
struct StandardRecords {
    let directory: any DirectoryStore

    func record(_ kind: StandardKind, _ id: String) throws -> Record? {
        switch kind {
        case .services: return try directory.offer(external: id).map(service)
        case .organizations: return try directory.agency(external: id).map(organization)
        case .places: return try directory.place(external: id).flatMap(place)
        case .taxonomies: return try DirectoryContent(termsOf: directory).taxonomies[id]
        case .terms:
            let content = try DirectoryContent(termsOf: directory)
            return content.terms[id].map { content.full(term: $0) }
        }
    }

    private func service(_ offer: ServiceOffer) throws -> Record {
        try DirectoryContent(of: [offer], in: directory).full(service: offer.record)
    }

    func organization(_ agency: AgencyEntry) throws -> Record {
        let offers = try directory.offers(of: agency.organisationId).filter(\.status.isOffered)
        var content = try DirectoryContent(of: offers, in: directory)
        for location in try directory.locations(of: agency.organisationId) {
            content.locations.keep(location.record)
        }
        content.organizations.keep(agency.record)
        return content.full(organization: agency.record, services: offers.map(\.record))
    }

    private func place(_ place: OfferAtPlace) throws -> Record? {
        let record = place.offer.record.list("service_at_locations").first { $0.id == place.placeId }
        let content = try DirectoryContent(of: [place.offer], in: directory)
        return record.map { content.full(place: $0, of: place.offer.record) }
    }
}

/// Which organisation an agency is that others know by another identifier.
public struct FindAgency: Query {
    public static let permission = Permission.useOwnAccount
    public static let readsPersonalData = false

    public let external: String

    public init(external: String) {
        self.external = external
    }

    public var subject: Subject { .all("agencyEntry") }

    public func answer(
        from stores: any AgencyNetworkStores,
        for user: User,
        at moment: Moment
    ) throws -> Organisation.ID? {
        try stores.directory.agency(external: external)?.organisationId
    }
}
