import Kernel

/// Ends the effect of a consent from a day on; the person need give no reason.
public struct WithdrawConsent: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let consent: Consent.ID
    public let day: Day
    public let expected: Revision

    public init(caseFile: CaseFile.ID, consent: Consent.ID, day: Day, expected: Revision) {
        self.caseFile = caseFile
        self.consent = consent
        self.day = day
        self.expected = expected
    }

    public var subject: Subject { Subject("consent", consent) }

    // Withdrawal must be possible at any time (Art. 7 (3) DSGVO), so also in a closed case.
    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> Consent {
        _ = try stores.caseFiles.require(caseFile)
        guard var consent = try stores.consents.all(in: caseFile).first(where: { $0.id == consent }) else {
            throw ConsentRefusal.notFound
        }
        guard day <= moment.day else { throw ConsentRefusal.inTheFuture }
        try consent.withdraw(on: day)
        try stores.consents.save(consent, expected: expected)
        return consent
    }
}
