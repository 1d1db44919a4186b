import AgencyNetwork
import Kernel

/// Whether an offer can help by the day it is needed, as far as the directory says (Eignung eines Angebots).
public struct OfferFit: Equatable, Sendable {
    public enum Doubt: Equatable, Sendable {
        case exhausted
        /// One would be admitted on this day only.
        case tooLate(Day)
        case notOffered
    }

    public let doubts: [Doubt]

    public init(of offer: ServiceOffer, neededBy: Day?, on day: Day) {
        let capacity = offer.details.capacity
        var doubts: [Doubt] = offer.status == .active ? [] : [.notOffered]
        if capacity.free == 0 { doubts.append(.exhausted) }
        if let neededBy, let wait = capacity.waitingDays, day.adding(days: wait) > neededBy {
            doubts.append(.tooLate(day.adding(days: wait)))
        }
        self.doubts = doubts
    }

    public var isGood: Bool { doubts.isEmpty }
}

/// What speaks against an offer and what else the directory knows for the same need.
public struct FindAlternatives: Query {
    public static let permission = Permission.leadCases
    public static let readsPersonalData = false

    public let offer: ServiceOffer.ID
    public let need: LifeDomain
    public let neededBy: Day?

    public init(to offer: ServiceOffer.ID, need: LifeDomain, neededBy: Day?) {
        self.offer = offer
        self.need = need
        self.neededBy = neededBy
    }

    public var subject: Subject { Subject("serviceOffer", offer) }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> OfferAlternatives {
        guard let kept = try stores.directory.serviceOffer(offer) else { throw ReferralRefusal.unknownOffer }
        let question = OfferQuestion(domain: need.rawValue)
        let found = try stores.directory.searchOffers(question, after: nil, limit: 50).filter {
            $0.id != offer && OfferFit(of: $0.offer, neededBy: neededBy, on: moment.day).isGood
        }
        return OfferAlternatives(
            offer: kept,
            fit: OfferFit(of: kept, neededBy: neededBy, on: moment.day),
            found: Array(found.prefix(5))
        )
    }
}

/// An offer that may come too late, and others that would not (Alternativen).
public struct OfferAlternatives: Sendable {
    public let offer: ServiceOffer
    public let fit: OfferFit
    public let found: [FoundOffer]
}
