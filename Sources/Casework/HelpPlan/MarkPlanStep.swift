import Kernel

/// Records how a plan step stands.
public struct MarkPlanStep: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let step: PlanStep.ID
    public let status: PlanStep.Status
    /// When it began or was done, if not today.
    public let day: Day?
    public let expected: Revision

    public init(
        caseFile: CaseFile.ID,
        step: PlanStep.ID,
        status: PlanStep.Status,
        day: Day? = nil,
        expected: Revision
    ) {
        self.day = day
        self.caseFile = caseFile
        self.step = step
        self.status = status
        self.expected = expected
    }

    public var subject: Subject { Subject("planStep", step) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> PlanStep {
        _ = try stores.caseFiles.requireOpen(caseFile)
        guard day.map({ $0 <= moment.day }) ?? true else { throw HelpPlanRefusal.inTheFuture }
        var step = try stores.helpPlans.requireStep(step, in: caseFile)
        step.mark(status, on: day ?? moment.day)
        try stores.helpPlans.save(step, expected: expected)
        return step
    }
}
