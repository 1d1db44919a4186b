import AgencyNetwork
import Kernel

/// Asks an organisation to help people of a case; only where a release lets it know about them and this need.
public struct ProposeReferral: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let request: ReferralRequest

    public init(caseFile: CaseFile.ID, request: ReferralRequest) {
        self.caseFile = caseFile
        self.request = request
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> Referral {
        let file = try stores.caseFiles.requireOpen(caseFile)
        try request.check(on: moment.day)
        try checkHousehold(in: stores)
        try checkOffer(in: stores, on: moment.day)
        let basis = try stores.sharingBasis(of: file, on: moment.day)
        let ground = basis.ground(
            to: request.recipient,
            about: request.persons,
            need: request.need,
            on: moment.day
        )
        guard let ground else { throw ReferralRefusal.noRelease }
        let earlier = try stores.referrals.all(in: caseFile)
        guard !earlier.contains(where: isSame) else { throw ReferralRefusal.alreadyOpen }
        let isRead =
            try earlier.contains { $0.releaseId == ground.id && $0.state.isTakenOn }
            || stores.referrals.hasLooked(request.recipient, at: caseFile)
        let place = Referral.Place(rules: stores.profile.referralRules, holdsFile: !isRead)
        let referral = Referral(request, under: ground, place, by: user, on: moment.day)
        try stores.referrals.add(referral)
        return referral
    }

    private func checkHousehold(in stores: any CaseworkStores) throws {
        let household = try stores.persons.all(in: caseFile)
        guard Set(household.map(\.id)).isSuperset(of: request.persons) else {
            throw ReferralRefusal.unknownPerson
        }
        guard stores.profile.lifeDomains.contains(request.need) else { throw ReferralRefusal.unknownDomain }
        guard !request.names(anybodyOf: household) else { throw ReferralRefusal.wishNamesSomebody }
    }

    private func checkOffer(in stores: any CaseworkStores, on day: Day) throws {
        guard let id = request.offer else { return }
        guard let offer = try stores.directory.serviceOffer(ServiceOffer.ID(id)),
            offer.organisationId == request.recipient
        else { throw ReferralRefusal.unknownOffer }
        let fit = OfferFit(of: offer, neededBy: request.neededBy, on: day)
        guard fit.isGood || request.despiteDoubts else { throw ReferralRefusal.offerDoubtful }
    }

    private func isSame(_ other: Referral) -> Bool {
        !other.state.isFinal && other.recipientId == request.recipient && other.need == request.need
            && other.offerId == request.offer && !Set(other.persons).isDisjoint(with: request.persons)
    }
}
