import AgencyNetwork
import Kernel

/// What other organisations referred to the user's, as far as their releases let it be seen today.
public struct ListReceivedReferrals: Query {
    public static let permission = Permission.answerReferrals
    public static let readsPersonalData = true

    public init() {}

    public var subject: Subject { .all("referral") }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> ReceivedReferrals {
        let kept = try stores.receivedReferrals.all(limit: 200)
        return try ReceivedReferrals(kept, from: stores, at: moment)
    }
}

/// One referral that the user's organisation received.
public struct ReadReceivedReferral: Query {
    public static let permission = Permission.answerReferrals
    public static let readsPersonalData = true

    public let referral: Referral.ID

    public init(_ referral: Referral.ID) {
        self.referral = referral
    }

    public var subject: Subject { Subject("referral", referral) }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> ReceivedReferrals {
        let kept = try stores.receivedReferrals.find(referral)
        let received = try ReceivedReferrals([kept].compactMap(\.self), from: stores, at: moment)
        guard !received.referrals.isEmpty else { throw ReferralRefusal.notFound }
        return received
    }
}

/// What the pages of a recipient show.
public struct ReceivedReferrals: Sendable {
    public let referrals: [ReceivedReferral]
    let agencies: [Agency]
    let offerNames: [String: String]
    public let profile: CaseworkProfile
    public let today: Day

    init(_ kept: [ReferralRecord], from stores: any CaseworkStores, at moment: Moment) throws {
        let offers = Set(kept.compactMap(\.referral.offerId))
        offerNames = try offers.reduce(into: [:]) { names, id in
            names[id] = try stores.directory.serviceOffer(ServiceOffer.ID(id))?.name
        }
        referrals = kept.compactMap { $0.received(on: moment.day) }
        agencies = try stores.agencies.all()
        profile = stores.profile
        today = moment.day
    }

    public func offerName(of preview: ReferralPreview) -> String? {
        preview.offer.flatMap { offerNames[$0] }
    }

    public func agency(_ id: Organisation.ID) -> String {
        agencies.first { $0.id == id }?.name ?? ""
    }
}
