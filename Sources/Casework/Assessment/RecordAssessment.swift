import Kernel

/// Records a new assessment, or corrects one that is named.
public struct RecordAssessment: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let day: Day
    public let ratings: [DomainRating]
    /// Where it is not said, the first one is the initial one and every later one a re-assessment.
    public let kind: Assessment.Kind?
    public let correcting: Correction?

    /// Which assessment is corrected, and as it was when it was read.
    public struct Correction: Equatable, Sendable {
        public let assessment: Assessment.ID
        public let expected: Revision

        public init(assessment: Assessment.ID, expected: Revision) {
            self.assessment = assessment
            self.expected = expected
        }
    }

    public init(
        caseFile: CaseFile.ID,
        day: Day,
        ratings: [DomainRating],
        kind: Assessment.Kind? = nil,
        correcting: Correction? = nil
    ) {
        self.kind = kind
        self.caseFile = caseFile
        self.day = day
        self.ratings = ratings
        self.correcting = correcting
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> Assessment {
        _ = try stores.caseFiles.requireOpen(caseFile)
        let said = ratings.filter { !$0.isEmpty }
        try check(said, profile: stores.profile, today: moment.day)
        guard let correcting else {
            let isFirst = try stores.assessments.all(in: caseFile).isEmpty
            let kind = kind ?? (isFirst ? .initial : .reassessment)
            let assessment = Assessment(of: caseFile, on: day, as: kind, by: user)
            try stores.assessments.add(assessment, said)
            return assessment
        }
        return try correct(correcting, with: said, in: stores)
    }

    private func correct(
        _ correction: Correction,
        with ratings: [DomainRating],
        in stores: any CaseworkStores
    )
        throws -> Assessment
    {
        let kept = try stores.assessments.all(in: caseFile)
        guard var assessment = kept.first(where: { $0.id == correction.assessment }) else {
            throw AssessmentRefusal.notFound
        }
        assessment.revision = correction.expected.next
        try stores.assessments.save(assessment, ratings, expected: correction.expected)
        return assessment
    }

    private func check(
        _ ratings: [DomainRating],
        profile: CaseworkProfile,
        today: Day
    )
        throws(AssessmentRefusal)
    {
        guard !ratings.isEmpty else { throw .nothingSaid }
        guard day <= today else { throw .inTheFuture }
        for rating in ratings {
            guard profile.lifeDomains.contains(rating.lifeDomain) else {
                throw .unknownDomain(rating.lifeDomain)
            }
            guard
                [rating.workerRating, rating.ownRating].compactMap(\.self).allSatisfy(profile.isOnScale)
            else { throw .offTheScale(rating.lifeDomain) }
            guard [rating.strengths, rating.needs, rating.ownWords].allSatisfy({ $0.count <= 4000 }) else {
                throw .textTooLong(rating.lifeDomain)
            }
        }
    }
}
