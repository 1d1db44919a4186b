import Kernel

/// Records that persons of the household agreed to a goal as it is worded (Ziel vereinbaren).
public struct AgreeGoal: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let goal: Goal.ID
    public let day: Day
    public let persons: [Person.ID]
    public let expected: Revision

    public init(caseFile: CaseFile.ID, goal: Goal.ID, day: Day, persons: [Person.ID], expected: Revision) {
        self.caseFile = caseFile
        self.goal = goal
        self.day = day
        self.persons = persons
        self.expected = expected
    }

    public var subject: Subject { Subject("goal", goal) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> Goal {
        _ = try stores.caseFiles.requireOpen(caseFile)
        guard day <= moment.day else { throw HelpPlanRefusal.inTheFuture }
        guard !persons.isEmpty else { throw HelpPlanRefusal.nobodyAgreed }
        try PlanStepCheck(stores, in: caseFile).requireHousehold(persons)
        var goal = try stores.helpPlans.requireGoal(goal, in: caseFile)
        goal.agreed(on: day, by: persons)
        try stores.helpPlans.save(goal, expected: expected)
        return goal
    }
}
