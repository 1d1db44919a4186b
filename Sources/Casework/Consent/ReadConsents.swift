import Kernel

/// The consents of a case, the latest first.
public struct ReadConsents: Query {
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
    ) throws -> CaseConsents {
        CaseConsents(
            caseFile: try stores.caseFiles.require(caseFile),
            consents: try stores.consents.all(in: caseFile),
            textVersion: stores.profile.consentText,
            today: moment.day
        )
    }
}

/// What the page on consents shows.
public struct CaseConsents: Sendable {
    public let caseFile: CaseFile
    public let consents: [Consent]
    public let textVersion: Int
    public let today: Day

    public var standing: ConsentStanding { ConsentStanding(of: consents, on: today) }
}
