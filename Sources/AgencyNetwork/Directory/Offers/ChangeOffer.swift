import Kernel

/// Changes what an offer says; whoever changes it says with it that the rest is right.
public struct ChangeOffer: Action {
    public static let permission = Permission.keepDirectory

    public let offer: ServiceOffer.ID
    public let details: OfferDetails
    public let place: OfferPlace
    public let expected: Revision

    public init(_ offer: ServiceOffer.ID, details: OfferDetails, place: OfferPlace, expected: Revision) {
        self.offer = offer
        self.details = details
        self.place = place
        self.expected = expected
    }

    public var subject: Subject { Subject("serviceOffer", offer) }

    public func run(in stores: any AgencyNetworkStores, by user: User, at moment: Moment) throws {
        let directory = stores.directory
        let kept = try directory.require(offer)
        try EntryKeeping.require(kept.state.ownerId, user)
        guard kept.revision == expected else { throw ChangedMeanwhile(subject) }
        guard let agency = try directory.agency(kept.organisationId) else {
            throw DirectoryRefusal.unknownAgency
        }
        let state = kept.state.confirmed(by: user, on: moment.day, months: directory.profile.reviewMonths)
        let places = try place.externalIds(of: agency, state, in: directory)
        let record = try kept.saying(details, at: places, moment)
        try directory.save(kept.with(record: record, state: state, after: expected), expected: expected)
    }
}

/// Takes an offer out of the searches; it stays readable where something refers to it.
public struct RetireOffer: Action {
    public static let permission = Permission.keepDirectory

    public let offer: ServiceOffer.ID
    public let expected: Revision

    public init(_ offer: ServiceOffer.ID, expected: Revision) {
        self.offer = offer
        self.expected = expected
    }

    public var subject: Subject { Subject("serviceOffer", offer) }

    public func run(in stores: any AgencyNetworkStores, by user: User, at moment: Moment) throws {
        let kept = try stores.directory.require(offer)
        try EntryKeeping.require(kept.state.ownerId, user)
        var details = kept.details
        details.status = .defunct
        let record = try kept.saying(details, at: kept.places, moment)
        let state = kept.state.confirmed(
            by: user,
            on: moment.day,
            months: stores.directory.profile.reviewMonths
        )
        try stores.directory.save(
            kept.with(record: record, state: state, after: expected),
            expected: expected
        )
    }
}

extension DirectoryStore {
    func require(_ id: ServiceOffer.ID) throws -> ServiceOffer {
        guard let offer = try serviceOffer(id) else { throw DirectoryRefusal.notFound }
        return offer
    }
}
