import AgencyNetwork
import Kernel

/// The referrals of a case: what was asked of whom, under which release, and what came back.
public struct ReadReferrals: Query {
    public static let permission = Permission.readCases
    public static let readsPersonalData = true

    public let caseFile: CaseFile.ID

    public init(_ caseFile: CaseFile.ID) {
        self.caseFile = caseFile
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> CaseReferrals {
        let file = try stores.caseFiles.require(caseFile)
        return CaseReferrals(
            caseFile: file,
            referrals: try stores.referrals.all(in: caseFile),
            links: try stores.referrals.links(in: caseFile),
            persons: try stores.persons.all(in: caseFile),
            basis: try stores.sharingBasis(of: file, on: moment.day),
            agencies: try stores.agencies.all(),
            offers: try offers(from: stores),
            steps: try stores.helpPlans.plan(of: caseFile).steps,
            profile: stores.profile,
            moment: moment
        )
    }

    // Of those only to whom something is released: the list stays short, and nobody else may be asked.
    private func offers(from stores: any CaseworkStores) throws -> [ServiceOffer] {
        let released = try stores.releases.all(in: caseFile).map(\.details.recipientId)
        return try CodeList(released).codes.flatMap { try stores.directory.offers(of: $0) }
    }
}

/// What the pages on a case's referrals show.
public struct CaseReferrals: Sendable {
    public let caseFile: CaseFile
    /// The latest first.
    public let referrals: [Referral]
    public let links: [ReferralLink]
    public let persons: [Person]
    public let basis: SharingBasis
    let agencies: [Agency]
    /// What agencies of the network offer, by their names.
    public let offers: [ServiceOffer]
    public let steps: [PlanStep]
    public let profile: CaseworkProfile
    public let moment: Moment

    public var today: Day { moment.day }

    /// The organisations to which a release lets somebody be referred, in the order of their names.
    public var recipients: [Agency] {
        let grounds = basis.holding(on: today).filter {
            $0.details.kind == .release && $0.details.direction.tells
        }
        return agencies.filter { agency in grounds.contains { $0.details.recipientId == agency.id } }
    }

    public func agency(_ id: Organisation.ID) -> String {
        agencies.first { $0.id == id }?.name ?? ""
    }

    /// The offers of an agency that are offered today.
    public func offers(of agency: Agency) -> [ServiceOffer] {
        offers.filter { $0.organisationId == agency.id && $0.status == .active }
    }

    public func offerName(of referral: Referral) -> String? {
        offers.first { $0.id.text == referral.offerId }?.name
    }

    /// The step of the help plan it came from.
    public func step(of referral: Referral) -> PlanStep? {
        steps.first { $0.id == referral.planStepId }
    }

    public func names(of referral: Referral) -> [String] {
        persons.filter { referral.persons.contains($0.id) }.map(\.details.displayName)
    }

    /// The release it rests on ended while somebody still waited for something.
    public func isStopped(_ referral: Referral) -> Bool {
        !referral.state.isFinal && basis.ground(of: referral, on: today) == nil
    }

    /// The link under which the recipient may answer now.
    public func openLink(of referral: Referral) -> ReferralLink? {
        links.first { $0.referralId == referral.id && $0.isOpen(at: moment.instant) }
    }

    public func require(_ id: Referral.ID) throws(ReferralRefusal) -> Referral {
        guard let referral = referrals.first(where: { $0.id == id }) else { throw .notFound }
        return referral
    }
}
