import Kernel

/// Looks for offers in the directory of the municipality.
public struct SearchOffers: Query {
    public static let permission = Permission.useOwnAccount
    public static let readsPersonalData = false

    public let question: OfferQuestion
    public let after: ServiceOffer.ID?
    public let limit: Int

    public init(_ question: OfferQuestion, after: ServiceOffer.ID? = nil, limit: Int = 20) {
        self.question = question
        self.after = after
        self.limit = limit
    }

    public var subject: Subject { .all("serviceOffer") }

    public func answer(
        from stores: any AgencyNetworkStores,
        for user: User,
        at moment: Moment
    ) throws -> OfferResults {
        let directory = stores.directory
        let found = try directory.searchOffers(question, after: after, limit: limit + 1)
        return OfferResults(
            question: question,
            found: Array(found.prefix(limit)),
            next: found.count > limit ? found.dropLast().last?.id : nil,
            vocabulary: directory.vocabulary,
            towns: try directory.towns(),
            today: moment.day
        )
    }
}

/// What a search for offers brought, and what else could be asked (Suchergebnis).
public struct OfferResults: Sendable {
    public let question: OfferQuestion
    public let found: [FoundOffer]
    /// From where on there are more.
    public let next: ServiceOffer.ID?
    public let vocabulary: DirectoryVocabulary
    public let towns: [String]
    public let today: Day
}

/// One offer with its agency and its locations.
public struct ReadOffer: Query {
    public static let permission = Permission.useOwnAccount
    public static let readsPersonalData = false

    public let id: ServiceOffer.ID

    public init(_ id: ServiceOffer.ID) {
        self.id = id
    }

    public var subject: Subject { Subject("serviceOffer", id) }

    public func answer(
        from stores: any AgencyNetworkStores,
        for user: User,
        at moment: Moment
    ) throws -> OfferPicture {
        let directory = stores.directory
        let offer = try directory.require(id)
        guard let agency = try directory.agency(offer.organisationId) else { throw DirectoryRefusal.notFound }
        let mayChange = EntryKeeping.mayChange(offer.state.ownerId, user)
        return OfferPicture(
            offer: offer,
            agency: agency,
            locations: try directory.locations(external: offer.places),
            agencyLocations: try directory.locations(of: offer.organisationId),
            vocabulary: directory.vocabulary,
            corrections: mayChange ? try directory.corrections(of: id) : [],
            mayChange: mayChange,
            mayPropose: !mayChange && user.may(.keepDirectory),
            today: moment.day
        )
    }
}

/// What the page of an offer shows (Angebot mit Stelle und Standorten).
public struct OfferPicture: Sendable {
    public let offer: ServiceOffer
    public let agency: AgencyEntry
    public let locations: [AgencyLocation]
    /// Where else the agency has rooms.
    public let agencyLocations: [AgencyLocation]
    public let vocabulary: DirectoryVocabulary
    public let corrections: [ProposedCorrection]
    public let mayChange: Bool
    public let mayPropose: Bool
    public let today: Day
}

/// What one may keep up to date, the longest unconfirmed first.
public struct ListKeptEntries: Query {
    public static let permission = Permission.keepDirectory
    public static let readsPersonalData = false

    /// Only those of one's own organisation, also where one may keep all.
    public let onlyOwn: Bool
    public let after: KeptEntry?
    public let limit: Int

    public init(onlyOwn: Bool = false, after: KeptEntry? = nil, limit: Int = 50) {
        self.onlyOwn = onlyOwn
        self.after = after
        self.limit = limit
    }

    public var subject: Subject { .all("serviceOffer") }

    public func answer(
        from stores: any AgencyNetworkStores,
        for user: User,
        at moment: Moment
    ) throws -> KeptEntries {
        let all = user.may(.keepWholeDirectory) && !onlyOwn
        let owner = all ? nil : user.organisation
        let entries = try stores.directory.keptEntries(of: owner, after: after, limit: limit + 1)
        return KeptEntries(
            entries: Array(entries.prefix(limit)),
            hasMore: entries.count > limit,
            today: moment.day
        )
    }
}

/// One page of what one keeps up to date (Pflegeliste).
public struct KeptEntries: Sendable {
    public let entries: [KeptEntry]
    public let hasMore: Bool
    public let today: Day
}

/// With which agencies, locations and words a new offer can be put together.
public struct PrepareOffer: Query {
    public static let permission = Permission.keepDirectory
    public static let readsPersonalData = false

    public let organisation: Organisation.ID?

    public init(organisation: Organisation.ID? = nil) {
        self.organisation = organisation
    }

    public var subject: Subject { .all("serviceOffer") }

    public func answer(
        from stores: any AgencyNetworkStores,
        for user: User,
        at moment: Moment
    ) throws -> OfferGround {
        let directory = stores.directory
        let agencies = try stores.agencies.all().filter { EntryKeeping.mayChange($0.id, user) }
        let chosen = organisation ?? user.organisation
        return OfferGround(
            agencies: agencies,
            organisation: chosen,
            locations: try directory.locations(of: chosen),
            vocabulary: directory.vocabulary
        )
    }
}

/// What the form of a new offer offers (Grundlage eines neuen Angebots).
public struct OfferGround: Sendable {
    public let agencies: [Agency]
    public let organisation: Organisation.ID
    public let locations: [AgencyLocation]
    public let vocabulary: DirectoryVocabulary
}
