import Kernel

/// Records that the plan was reviewed, what came of it, and when it will be looked at next.
public struct HoldPlanReview: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let heldOn: Day
    public let result: String
    public let next: Day?
    public let expected: Revision

    public init(caseFile: CaseFile.ID, heldOn: Day, result: String, next: Day?, expected: Revision) {
        self.caseFile = caseFile
        self.heldOn = heldOn
        self.result = result.trimmedWhitespace
        self.next = next
        self.expected = expected
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> PlanReview {
        _ = try stores.caseFiles.requireOpen(caseFile)
        guard heldOn <= moment.day else { throw HelpPlanRefusal.inTheFuture }
        guard next.map({ $0 >= moment.day }) ?? true else { throw HelpPlanRefusal.reviewInThePast }
        guard result.count <= 1000 else { throw HelpPlanRefusal.textTooLong }
        guard var open = try stores.helpPlans.reviews(of: caseFile).first(where: { $0.heldOn == nil }) else {
            throw HelpPlanRefusal.reviewNotFound
        }
        open.hold(on: heldOn, result: result)
        try stores.helpPlans.save(open, expected: expected)
        if let next { try stores.helpPlans.add(PlanReview(in: caseFile, on: next)) }
        return open
    }
}
