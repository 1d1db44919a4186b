import Kernel

/// The assessments of a case, the latest first, each with its ratings.
public struct ReadAssessments: Query {
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
    ) throws -> CaseAssessments {
        let file = try stores.caseFiles.require(caseFile)
        let assessments = try stores.assessments.all(in: caseFile).map { assessment in
            RatedAssessment(
                assessment: assessment,
                ratings: try stores.assessments.ratings(of: assessment.id)
            )
        }
        return CaseAssessments(
            caseFile: file,
            assessments: assessments,
            profile: stores.profile,
            today: moment.day
        )
    }
}

/// What the page on assessments shows.
public struct CaseAssessments: Sendable {
    public let caseFile: CaseFile
    public let assessments: [RatedAssessment]
    public let profile: CaseworkProfile
    public let today: Day
}

/// An assessment with what it says of each life domain.
public struct RatedAssessment: Sendable {
    public let assessment: Assessment
    public let ratings: [DomainRating]

    public func rating(of domain: LifeDomain) -> DomainRating? {
        ratings.first { $0.lifeDomain == domain }
    }
}
