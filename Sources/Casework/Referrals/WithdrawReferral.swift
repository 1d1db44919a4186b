import Kernel

/// Takes a referral back; whoever had not answered sees nothing of it any more.
public struct WithdrawReferral: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let referral: Referral.ID
    public let expected: Revision

    public init(caseFile: CaseFile.ID, referral: Referral.ID, expected: Revision) {
        self.caseFile = caseFile
        self.referral = referral
        self.expected = expected
    }

    public var subject: Subject { Subject("referral", referral) }

    // Also in a closed case: whoever was asked must not go on working for nothing.
    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> Referral {
        _ = try stores.caseFiles.require(caseFile)
        var kept = try stores.referrals.require(referral, in: caseFile)
        try kept.withdraw(on: moment.day, under: stores.profile.referralRules)
        try stores.referrals.save(kept, expected: expected)
        try stores.referrals.closeLinks(of: kept, at: moment.instant)
        return kept
    }
}

/// Takes note of what came back from a referral, so that it is no news any more.
public struct NoteReferral: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let referral: Referral.ID
    public let expected: Revision

    public init(caseFile: CaseFile.ID, referral: Referral.ID, expected: Revision) {
        self.caseFile = caseFile
        self.referral = referral
        self.expected = expected
    }

    public var subject: Subject { Subject("referral", referral) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> Referral {
        _ = try stores.caseFiles.require(caseFile)
        var kept = try stores.referrals.require(referral, in: caseFile)
        try kept.note(on: moment.day)
        try stores.referrals.save(kept, expected: expected)
        return kept
    }
}
