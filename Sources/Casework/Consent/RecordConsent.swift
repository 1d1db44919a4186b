import Kernel

/// Records that the person agreed, to the text version now in use.
public struct RecordConsent: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let given: GivenConsent

    public init(caseFile: CaseFile.ID, given: GivenConsent) {
        self.caseFile = caseFile
        self.given = given
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> Consent {
        _ = try stores.caseFiles.requireOpen(caseFile)
        guard given.on <= moment.day else { throw ConsentRefusal.inTheFuture }
        let version = stores.profile.consentText
        let consent = Consent(given, in: caseFile, textVersion: version, by: user)
        try stores.consents.add(consent)
        return consent
    }
}
