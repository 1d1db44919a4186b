import Kernel

/// Puts an offer into the directory; its agency gets an entry where it has none yet.
public struct AddOffer: Action {
    public static let permission = Permission.keepDirectory

    public let organisation: Organisation.ID
    public let details: OfferDetails
    public let place: OfferPlace

    public init(organisation: Organisation.ID, details: OfferDetails, place: OfferPlace = .none) {
        self.organisation = organisation
        self.details = details
        self.place = place
    }

    public var subject: Subject { .all("serviceOffer") }

    public func run(
        in stores: any AgencyNetworkStores,
        by user: User,
        at moment: Moment
    ) throws -> ServiceOffer {
        let directory = stores.directory
        try EntryKeeping.require(organisation, user)
        let state = EntryState(
            ownerId: organisation,
            reviewOn: moment.day,
            confirmedOn: moment.day,
            confirmedBy: nil
        )
        .confirmed(by: user, on: moment.day, months: directory.profile.reviewMonths)
        let agency = try entry(in: stores, state)
        let id = ServiceOffer.ID.new()
        let bare = ServiceOffer(
            id: id,
            organisationId: organisation,
            record: .object(["id": Record(id.text), "organization_id": Record(agency.record.id)]),
            state: state,
            revision: .first
        )
        let places = try place.externalIds(of: agency, state, in: directory)
        let offer = bare.with(record: try bare.saying(details, at: places, moment), state: state)
        try directory.add([offer])
        return offer
    }

    private func entry(in stores: any AgencyNetworkStores, _ state: EntryState) throws -> AgencyEntry {
        if let known = try stores.directory.agency(organisation) { return known }
        guard let agency = try stores.agencies.all().first(where: { $0.id == organisation }) else {
            throw DirectoryRefusal.unknownAgency
        }
        let entry = AgencyEntry.bare(agency, state: state)
        try stores.directory.put(entry, expected: nil)
        return entry
    }
}

/// Where an offer is given: at locations of the agency, at a new one, or nowhere in particular (Ort des Angebots).
public enum OfferPlace: Equatable, Sendable {
    case none
    case known([AgencyLocation.ID])
    case new(LocationDetails)

    func externalIds(
        of agency: AgencyEntry,
        _ state: EntryState,
        in directory: any DirectoryStore
    ) throws -> [String] {
        switch self {
        case .none: return []
        case .known(let ids):
            return try ids.map { id in
                guard let location = try directory.location(id) else {
                    throw DirectoryRefusal.unknownLocation
                }
                return location.externalId
            }
        case .new(let details):
            let id = AgencyLocation.ID.new()
            let location = AgencyLocation(
                id: id,
                organisationId: agency.organisationId,
                record: try details.record(id.text, of: agency.record.id),
                state: state,
                revision: .first
            )
            try directory.put(location, expected: nil)
            return [location.externalId]
        }
    }
}

extension ServiceOffer {
    /// The same offer as it will be kept next.
    func with(record: Record, state: EntryState, after revision: Revision? = nil) -> ServiceOffer {
        ServiceOffer(
            id: id,
            organisationId: organisationId,
            record: record,
            state: state,
            revision: revision?.next ?? self.revision
        )
    }
}
