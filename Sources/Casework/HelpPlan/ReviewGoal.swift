import Kernel

/// Records how far a goal has been reached.
public struct ReviewGoal: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let goal: Goal.ID
    public let status: Goal.Status
    public let expected: Revision

    public init(caseFile: CaseFile.ID, goal: Goal.ID, status: Goal.Status, expected: Revision) {
        self.caseFile = caseFile
        self.goal = goal
        self.status = status
        self.expected = expected
    }

    public var subject: Subject { Subject("goal", goal) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> Goal {
        _ = try stores.caseFiles.requireOpen(caseFile)
        var goal = try stores.helpPlans.requireGoal(goal, in: caseFile)
        goal.review(as: status, on: moment.day)
        try stores.helpPlans.save(goal, expected: expected)
        return goal
    }
}
