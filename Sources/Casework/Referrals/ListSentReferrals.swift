import AgencyNetwork
import Kernel

/// The referrals sent from the cases one leads, with those that ended or were answered unseen.
public struct ListSentReferrals: Query {
    public static let permission = Permission.leadCases
    public static let readsPersonalData = true

    public init() {}

    public var subject: Subject { .all("referral") }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> SentReferrals {
        let sent = try stores.referrals.sent(limit: 500)
        return SentReferrals(
            referrals: sent,
            stopped: try stopped(among: sent, from: stores, on: moment.day),
            agencies: try stores.agencies.all(),
            profile: stores.profile,
            today: moment.day
        )
    }

    private func stopped(
        among sent: [SentReferral],
        from stores: any CaseworkStores,
        on day: Day
    )
        throws -> Set<Referral.ID>
    {
        let open = sent.map(\.referral).filter { !$0.state.isFinal }
        var stopped: Set<Referral.ID> = []
        for (caseFile, referrals) in Dictionary(grouping: open, by: \.caseFileId) {
            let basis = try stores.sharingBasis(of: try stores.caseFiles.require(caseFile), on: day)
            stopped.formUnion(referrals.filter { basis.ground(of: $0, on: day) == nil }.map(\.id))
        }
        return stopped
    }
}

/// What the list of sent referrals and the page "Heute" show.
public struct SentReferrals: Sendable {
    /// The latest first.
    public let referrals: [SentReferral]
    /// Open ones whose release has ended: the recipient sees nothing of them any more.
    public let stopped: Set<Referral.ID>
    let agencies: [Agency]
    public let profile: CaseworkProfile
    public let today: Day

    public func agency(_ id: Organisation.ID) -> String {
        agencies.first { $0.id == id }?.name ?? ""
    }

    /// What the sender has to be told: came back, or stopped.
    public var news: [SentReferral] {
        referrals.filter { stopped.contains($0.referral.id) || $0.referral.isNews }
    }
}
