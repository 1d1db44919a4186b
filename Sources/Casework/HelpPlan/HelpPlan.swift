import Kernel

/// Goals and steps agreed with the person (Hilfeplan).
public struct HelpPlan: Equatable, Sendable {
    public let goals: [Goal]
    public let steps: [PlanStep]
    public let agreement: PlanAgreement?

    public init(goals: [Goal], steps: [PlanStep], agreement: PlanAgreement?) {
        self.goals = goals
        self.steps = steps
        self.agreement = agreement
    }

    /// The goals in the order of the life domains given; those of other domains last.
    public func goals(inOrderOf domains: [LifeDomain]) -> [Goal] {
        let places = Dictionary(domains.enumerated().map { ($1, $0) }) { first, _ in first }
        return goals.enumerated().sorted { one, other in
            let places = [one, other].map { places[$0.element.lifeDomain] ?? domains.count }
            return (places[0], one.offset) < (places[1], other.offset)
        }.map(\.element)
    }

    public func steps(of goal: Goal) -> [PlanStep] {
        steps.filter { $0.goalId == goal.id }
    }
}

/// The day on which the person agreed to the plan.
public struct PlanAgreement: Codable, Equatable, Sendable {
    public let caseFileId: CaseFile.ID
    public let agreedOn: Day
    public let recordedBy: User.ID

    public init(caseFile: CaseFile.ID, on day: Day, by user: User) {
        caseFileId = caseFile
        agreedOn = day
        recordedBy = user.id
    }
}
