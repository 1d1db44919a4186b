import Kernel

/// The steps a template would give for these persons from this day on, to be looked at first (Entwurf der Kette).
public struct ChainDraft: Equatable, Sendable {
    public let template: ChainTemplate
    public let goal: Goal
    /// Whether the goal comes with the chain.
    public let isNewGoal: Bool
    public let steps: [PlanStep]

    init(
        _ template: ChainTemplate,
        for goal: Goal,
        isNew: Bool,
        persons: [Person],
        from start: Day
    )
        throws
    {
        self.template = template
        self.goal = goal
        isNewGoal = isNew
        var made: [String: [(person: Person.ID?, step: PlanStep)]] = [:]
        var steps: [PlanStep] = []
        for step in try template.stepsInOrder() {
            for person in step.perPerson == true ? persons.map(Optional.some) : [nil] {
                let details = try PlanStepDetails(
                    text: step.de,
                    agency: step.agency,
                    dueOn: nil,
                    timing: StepTiming(
                        days: step.days,
                        notBefore: (step.after ?? []).isEmpty ? start : nil,
                        after: Self.before(step, for: person?.id, in: made)
                    ),
                    legalSphere: step.legalSphere,
                    responsible: step.responsible,
                    persons: person.map { [$0.id] } ?? persons.map(\.id)
                )
                let origin = ChainOrigin(chain: template.code, step: step.code)
                let planned = PlanStep(details, for: goal, from: origin)
                made[step.code, default: []].append((person?.id, planned))
                steps.append(planned)
            }
        }
        self.steps = steps
    }

    // Where both are there per person, each waits only for their own.
    private static func before(
        _ step: ChainTemplate.Step,
        for person: Person.ID?,
        in made: [String: [(person: Person.ID?, step: PlanStep)]]
    )
        -> [PlanStep.ID]
    {
        (step.after ?? []).flatMap { code in
            (made[code] ?? []).filter { $0.person == nil || person == nil || $0.person == person }.map(
                \.step.id
            )
        }
    }
}

extension ChainTemplate {
    /// Every step after those it waits for.
    func stepsInOrder() throws -> [Step] {
        guard mistakes.isEmpty else { throw HelpPlanRefusal.templateUnusable }
        var ordered: [Step] = []
        var waiting = steps
        while !waiting.isEmpty {
            let placed = Set(ordered.map(\.code))
            let ready = waiting.filter { ($0.after ?? []).allSatisfy(placed.contains) }
            ordered += ready
            waiting.removeAll { step in ready.contains { $0.code == step.code } }
        }
        return ordered
    }
}
