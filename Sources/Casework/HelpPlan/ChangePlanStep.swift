import Kernel

/// Rewords a plan step.
public struct ChangePlanStep: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let step: PlanStep.ID
    public let details: PlanStepDetails
    public let expected: Revision

    public init(caseFile: CaseFile.ID, step: PlanStep.ID, details: PlanStepDetails, expected: Revision) {
        self.caseFile = caseFile
        self.step = step
        self.details = details
        self.expected = expected
    }

    public var subject: Subject { Subject("planStep", step) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> PlanStep {
        _ = try stores.caseFiles.requireOpen(caseFile)
        var step = try stores.helpPlans.requireStep(step, in: caseFile)
        step.change(to: details)
        try PlanStepCheck(stores, in: caseFile).check(step)
        try stores.helpPlans.save(step, expected: expected)
        return step
    }
}
