import Kernel

/// What a plan said on one day, in words that stay readable when everything else changes (Planinhalt).
public struct PlanContent: Codable, Equatable, Sendable {
    public struct Goal: Codable, Equatable, Sendable {
        public let id: Casework.Goal.ID
        public let lifeDomain: LifeDomain
        public let text: String
        public let targetOn: Day?
        public let status: Casework.Goal.Status
    }

    public struct Step: Codable, Equatable, Sendable {
        public let id: PlanStep.ID
        public let goalId: Casework.Goal.ID
        public let number: Int
        public let text: String
        public let agency: String
        public let dueOn: Day?
        public let days: Int?
        public let predecessors: [PlanStep.ID]
        public let persons: [String]
        public let responsible: Responsible
        public let status: PlanStep.Status
    }

    public let goals: [Goal]
    public let steps: [Step]
    /// Names of those who agreed, as they were called then.
    public let agreedBy: [String]
    public let nextReviewOn: Day?

    public init(of plan: HelpPlan, household: [Person], agreedBy: [Person.ID], nextReviewOn: Day?) {
        let names = Dictionary(household.map { ($0.id, $0.details.displayName) }) { first, _ in first }
        goals = plan.goals.map { goal in
            Goal(
                id: goal.id,
                lifeDomain: goal.lifeDomain,
                text: goal.text,
                targetOn: goal.targetOn,
                status: goal.status
            )
        }
        steps = plan.steps.enumerated().map { index, step in
            Step(
                id: step.id,
                goalId: step.goalId,
                number: index + 1,
                text: step.text,
                agency: step.agency,
                dueOn: step.dueOn,
                days: step.details.days,
                predecessors: step.details.predecessors,
                persons: step.details.persons.compactMap { names[$0] },
                responsible: step.details.responsible,
                status: step.status
            )
        }
        self.agreedBy = agreedBy.compactMap { names[$0] }
        self.nextReviewOn = nextReviewOn
    }

    public func steps(of goal: Goal) -> [Step] { steps.filter { $0.goalId == goal.id } }
}
