import Kernel

/// Makes a link by which a partner without an account answers a referral; an earlier one is dead from then on.
public struct MakeReferralLink: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let referral: Referral.ID

    public init(caseFile: CaseFile.ID, referral: Referral.ID) {
        self.caseFile = caseFile
        self.referral = referral
    }

    public var subject: Subject { Subject("referral", referral) }

    /// The code is given away once and kept only as its hash.
    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> MadeLink {
        let file = try stores.caseFiles.requireOpen(caseFile)
        let kept = try stores.referrals.require(referral, in: caseFile)
        guard !kept.state.isFinal else { throw ReferralRefusal.notReachable }
        let basis = try stores.sharingBasis(of: file, on: moment.day)
        guard basis.ground(of: kept, on: moment.day) != nil else { throw ReferralRefusal.noRelease }
        let days = stores.profile.referralRules.linkDays
        let made = MadeLink(link: ReferralLink(of: kept, by: user, at: moment, days: days), code: LinkCode())
        try stores.referrals.add(made.link, code: made.code)
        return made
    }
}

/// A link with the code that opens it, shown once (neuer Antwortlink).
public struct MadeLink: Sendable {
    public let link: ReferralLink
    public let code: LinkCode
}
