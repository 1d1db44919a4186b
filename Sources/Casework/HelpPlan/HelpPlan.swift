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

    /// The number a step carries on screen and on paper, in the order in which the steps were added.
    public func number(of step: PlanStep.ID) -> Int? {
        steps.firstIndex { $0.id == step }.map { $0 + 1 }
    }

    public func step(_ id: PlanStep.ID) -> PlanStep? { steps.first { $0.id == id } }

    /// Refuses a circle of steps, as the plan would be with this step in it.
    func requireChain(with step: PlanStep) throws {
        let others = steps.filter { $0.id != step.id }
        let known = Set(others.map(\.id))
        guard !step.details.predecessors.contains(step.id) else {
            throw ChainCycle(of: step.id).numbered(in: self)
        }
        guard step.details.predecessors.allSatisfy(known.contains) else {
            throw HelpPlanRefusal.predecessorUnknown
        }
        let place = steps.firstIndex { $0.id == step.id } ?? steps.endIndex
        var all = others
        all.insert(step, at: place)
        let links = all.map {
            StepChain.Link($0.id, days: 0, state: .planned(notBefore: nil), after: $0.details.predecessors)
        }
        do { _ = try StepChain(links) } catch { throw error.numbered(in: self) }
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
