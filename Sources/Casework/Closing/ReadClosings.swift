import Kernel

/// How the work on a case ended, each time, and until when the file is kept.
public struct ReadClosings: Query {
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
    ) throws -> CaseClosings {
        let file = try stores.caseFiles.require(caseFile)
        return CaseClosings(
            caseFile: file,
            closings: try stores.closings.all(in: caseFile),
            holds: try stores.closings.holds(in: caseFile),
            goals: try stores.helpPlans.plan(of: caseFile).goals,
            profile: stores.profile,
            today: moment.day
        )
    }
}

/// What the page on the end of a case shows.
public struct CaseClosings: Sendable {
    public let caseFile: CaseFile
    /// The latest first.
    public let closings: [MadeClosing]
    public let holds: [LegalHold]
    /// As they stand now.
    public let goals: [Goal]
    public let profile: CaseworkProfile
    public let today: Day

    public var hold: LegalHold? { holds.first(where: \.isInForce) }

    /// `nil` while the work goes on.
    public var retention: Retention? {
        guard let closedOn = caseFile.closedOn, let reason = caseFile.closingReason else { return nil }
        let years = profile.retentionYears.years(after: reason)
        return Retention(from: closedOn, years: years, isHeld: hold != nil)
    }
}
