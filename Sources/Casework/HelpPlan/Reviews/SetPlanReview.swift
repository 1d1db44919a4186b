import Kernel

/// Sets or moves the day of the next review of the plan (Überprüfung ansetzen).
public struct SetPlanReview: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let day: Day
    /// The revision of the open review, where there is one that is moved.
    public let expected: Revision?

    public init(caseFile: CaseFile.ID, day: Day, expected: Revision? = nil) {
        self.caseFile = caseFile
        self.day = day
        self.expected = expected
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> PlanReview {
        _ = try stores.caseFiles.requireOpen(caseFile)
        guard day >= moment.day else { throw HelpPlanRefusal.reviewInThePast }
        guard var open = try stores.helpPlans.reviews(of: caseFile).first(where: { $0.heldOn == nil }) else {
            let review = PlanReview(in: caseFile, on: day)
            try stores.helpPlans.add(review)
            return review
        }
        guard let expected else { throw ChangedMeanwhile(Subject("planReview", open.id)) }
        open.move(to: day)
        try stores.helpPlans.save(open, expected: expected)
        return open
    }
}
