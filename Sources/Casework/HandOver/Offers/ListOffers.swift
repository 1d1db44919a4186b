import AgencyNetwork
import Kernel

/// Offers to one's organisation and of one's own cases (Übergaben innerhalb der Kommune).
public struct ListOffers: Query {
    public static let permission = Permission.leadCases
    public static let readsPersonalData = false

    public init() {}

    public var subject: Subject { .all("caseOffer") }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> OfferList {
        OfferList(
            offers: try stores.offers.all(),
            own: user.organisation,
            organisations: try stores.agencies.names()
        )
    }
}

/// The lines of the page of hand-overs inside the municipality.
public struct OfferList: Sendable {
    public let offers: [CaseOffer]
    /// The organisation of whoever reads.
    public let own: Organisation.ID
    public let organisations: [Organisation.ID: String]
}

extension AgencyStore {
    func names() throws -> [Organisation.ID: String] {
        Dictionary(try all().map { ($0.id, $0.name) }) { first, _ in first }
    }
}
