import Kernel

/// What somebody looks for in the directory; what is left empty narrows nothing down (Suche nach Angeboten).
public struct OfferQuestion: Equatable, Sendable {
    /// Words that must all be there, in any of the languages of the offer.
    public var text: String
    /// A life domain or a term of the municipality's own.
    public var domain: String
    public var town: String
    public var language: String
    public var status: ResidenceGroup?
    public var organisation: Organisation.ID?
    /// Only what was changed or confirmed since.
    public var modifiedAfter: Instant?

    public init(
        text: String = "",
        domain: String = "",
        town: String = "",
        language: String = "",
        status: ResidenceGroup? = nil
    ) {
        self.text = String(text.prefix(200))
        self.domain = domain
        self.town = town
        self.language = language
        self.status = status
    }
}

/// An offer as a list shows it (gefundenes Angebot).
public struct FoundOffer: Identifiable, Equatable, Sendable {
    public let offer: ServiceOffer
    public let agency: String
    public let towns: [String]

    public init(offer: ServiceOffer, agency: String, towns: [String]) {
        self.offer = offer
        self.agency = agency
        self.towns = towns
    }

    public var id: ServiceOffer.ID { offer.id }
}
