import Kernel

/// Keeps the directory of the user's municipality; there is nothing personal in it but what agencies publish.
public protocol DirectoryStore: OfferStore, AgencyEntryStore, EntryListStore {
    var profile: DirectoryProfile { get }
    var vocabulary: DirectoryVocabulary { get }
}

/// Keeps what agencies offer.
public protocol OfferStore {
    func serviceOffer(_ id: ServiceOffer.ID) throws -> ServiceOffer?
    func offer(external id: String) throws -> ServiceOffer?
    /// In the order of their names, after one of them.
    func searchOffers(
        _ question: OfferQuestion,
        after last: ServiceOffer.ID?,
        limit: Int
    ) throws
        -> [FoundOffer]
    func offers(_ question: OfferQuestion, from offset: Int, limit: Int) throws -> [ServiceOffer]
    func count(_ question: OfferQuestion) throws -> Int
    /// Of one agency, also those that are not offered any more.
    func offers(of organisation: Organisation.ID) throws -> [ServiceOffer]
    /// Every one, in the order in which they came.
    func everyOffer(after last: ServiceOffer.ID?, limit: Int) throws -> [ServiceOffer]
    /// Offers with the identifier of one of their places, page by page.
    func places(from offset: Int, limit: Int) throws -> [OfferAtPlace]
    func place(external id: String) throws -> OfferAtPlace?
    func countPlaces() throws -> Int
    func add(_ offers: [ServiceOffer]) throws
    func save(_ offer: ServiceOffer, expected: Revision) throws
}

/// An offer at one of the locations where it is given (Angebot an einem Standort).
public struct OfferAtPlace: Equatable, Sendable {
    public let offer: ServiceOffer
    public let placeId: String

    public init(offer: ServiceOffer, placeId: String) {
        self.offer = offer
        self.placeId = placeId
    }
}
