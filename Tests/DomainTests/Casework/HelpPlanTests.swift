import Casework
import Kernel
import Testing

@Suite("The help plan names goals, and who does what until when")
struct HelpPlanTests {
    private let today = Day.clamped(year: 2026, month: 6, day: 1)

    private func goal(_ domain: String, _ text: String) throws -> Goal {
        let domain = LifeDomain(rawValue: domain)
        return Goal(try GoalDetails(lifeDomain: domain, text: text, targetOn: nil), in: Identifier("case"))
    }

    private func step(dueIn days: Int?, for goal: Goal) throws -> PlanStep {
        let details = try PlanStepDetails(
            text: "Anmelden",
            agency: "Volkshochschule",
            dueOn: days.map { today.adding(days: $0) }
        )
        return PlanStep(details, for: goal)
    }

    @Test("A goal and a step need words, and not too many of them")
    func words() throws {
        #expect(throws: HelpPlanRefusal.goalTextMissing) { try goal("language", "  ") }
        #expect(throws: HelpPlanRefusal.textTooLong) {
            try goal("language", String(repeating: "a", count: 1001))
        }
        #expect(throws: HelpPlanRefusal.stepTextMissing) {
            try PlanStepDetails(text: "", agency: "Schule", dueOn: nil)
        }
        #expect(throws: HelpPlanRefusal.textTooLong) {
            try PlanStepDetails(text: "Anmelden", agency: String(repeating: "a", count: 201), dueOn: nil)
        }
    }

    @Test("Goals stand in the order of the profile's life domains, those of no domain of it last")
    func order() throws {
        let goals = [
            try goal("astronomy", "Sterne"), try goal("work", "Arbeit"), try goal("language", "B1"),
            try goal("work", "Anerkennung"),
        ]
        let plan = HelpPlan(goals: goals, steps: [], agreement: nil)
        let ordered = plan.goals(inOrderOf: [LifeDomain(rawValue: "language"), LifeDomain(rawValue: "work")])
        #expect(ordered.map(\.text) == ["B1", "Arbeit", "Anerkennung", "Sterne"])
    }

    @Test("Steps belong to their goal")
    func stepsOfGoal() throws {
        let goals = [try goal("work", "Arbeit"), try goal("language", "B1")]
        let steps = [try step(dueIn: 1, for: goals[1]), try step(dueIn: 2, for: goals[0])]
        let plan = HelpPlan(goals: goals, steps: steps, agreement: nil)
        #expect(plan.steps(of: goals[0]) == [steps[1]])
    }

    @Test("A step is overdue from the day after its day, as long as it is neither done nor dropped")
    func overdue() throws {
        let goal = try goal("work", "Arbeit")
        #expect(try step(dueIn: -1, for: goal).isOverdue(on: today))
        #expect(try !step(dueIn: 0, for: goal).isOverdue(on: today))
        #expect(try !step(dueIn: nil, for: goal).isOverdue(on: today))
        for (status, isOverdue) in [
            (PlanStep.Status.planned, true), (.underWay, true), (.done, false), (.dropped, false),
        ] {
            var step = try step(dueIn: -1, for: goal)
            step.mark(status)
            #expect(step.isOverdue(on: today) == isOverdue)
        }
    }

    @Test("Every change of a goal or a step counts its revision up")
    func revisions() throws {
        var goal = try goal("work", "Arbeit")
        goal.review(as: .partlyReached, on: today)
        #expect(goal.reviewedOn == today)
        goal.change(to: try GoalDetails(lifeDomain: goal.lifeDomain, text: "Ausbildung", targetOn: today))
        #expect(goal.status == .partlyReached, "a new wording does not undo the review")
        #expect(goal.revision == Revision(3))
        var step = try step(dueIn: 3, for: goal)
        step.mark(.underWay)
        step.change(to: try PlanStepDetails(text: "Bewerben", agency: "", dueOn: nil))
        #expect(step.status == .underWay)
        #expect(step.revision == Revision(3))
    }
}
