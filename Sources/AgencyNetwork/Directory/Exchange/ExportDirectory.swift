import Kernel

/// The whole directory in the standard's records, also what is not offered any more.
public struct ExportDirectory: Query {
    public static let permission = Permission.keepWholeDirectory
    public static let readsPersonalData = false

    public init() {}

    public var subject: Subject { .all("serviceOffer") }

    public func answer(
        from stores: any AgencyNetworkStores,
        for user: User,
        at moment: Moment
    ) throws -> DirectoryContent {
        let directory = stores.directory
        var content = try DirectoryContent(termsOf: directory)
        for agency in try directory.agencies(from: 0, limit: .max) {
            content.organizations.keep(agency.record)
        }
        var location: AgencyLocation.ID?
        repeat {
            let some = try directory.everyLocation(after: location, limit: 1000)
            for entry in some { content.locations.keep(entry.record) }
            location = some.last?.id
        } while location != nil
        var offer: ServiceOffer.ID?
        repeat {
            let some = try directory.everyOffer(after: offer, limit: 1000)
            for entry in some { content.services.keep(entry.record) }
            offer = some.last?.id
        } while offer != nil
        return content
    }
}

extension DirectoryContent {
    /// The terms: the municipality's own, then those that came with imports.
    init(termsOf directory: any DirectoryStore) throws {
        self.init()
        for group in DirectoryTerms.all(directory.vocabulary) {
            taxonomies.keep(group.taxonomy)
            for term in group.terms { terms.keep(term) }
        }
        let imported = try directory.importedTerms()
        for taxonomy in imported.taxonomies { taxonomies.keep(taxonomy) }
        for term in imported.terms { terms.keep(term) }
    }

    /// Some offers with everything they refer to.
    init(of offers: [ServiceOffer], in directory: any DirectoryStore) throws {
        try self.init(termsOf: directory)
        for offer in offers { services.keep(offer.record) }
        for organisation in Set(offers.map(\.organisationId)) {
            if let agency = try directory.agency(organisation) { organizations.keep(agency.record) }
        }
        let places = Set(offers.flatMap(\.places))
        for location in try directory.locations(external: Array(places)) { locations.keep(location.record) }
    }
}
