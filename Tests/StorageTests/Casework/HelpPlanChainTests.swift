import Casework
import Kernel
import PortableSQL
import Testing

@Suite("A help plan is a chain of steps that keeps its order, its dates and its agreed versions", .serialized)
struct HelpPlanChainTests {
    @Test(
        "A step keeps what it waits for, whom it is about, its law and its length",
        arguments: Engine.allCases
    )
    func everything(on engine: Engine) async throws {
        try await PlanTown.with(engine) { plan in
            let goal = try await plan.steps.goal()
            let first = try await plan.add("Anerkennung beantragen", days: 30, to: goal)
            let second = try await plan.add("Anpassungslehrgang", days: 120, after: [first], to: goal)
            let kept = try #require(try await plan.read().plan.step(second.id))
            #expect(kept.details.predecessors == [first.id])
            #expect(kept.details.persons == [try await plan.reference()])
            #expect(kept.details.days == 120)
            #expect(kept.details.legalSphere == LegalSphere(rawValue: "sgb3"))
            #expect(kept.details.responsible == .agency)
            let outlook = try PlanOutlook(of: try await plan.read().plan, on: plan.town.today)
            #expect(outlook.schedule.end == plan.town.today.adding(days: 150))
        }
    }

    @Test(
        "A circle is refused with the numbers of its steps, and nothing of it is kept",
        arguments: Engine.allCases
    )
    func circle(on engine: Engine) async throws {
        try await PlanTown.with(engine) { plan in
            let goal = try await plan.steps.goal()
            let first = try await plan.add("Erst", days: 1, to: goal)
            let second = try await plan.add("Dann", days: 1, after: [first], to: goal)
            let details = try PlanStepDetails(
                text: "Erst",
                agency: "",
                dueOn: nil,
                timing: StepTiming(days: 1, after: [second.id])
            )
            let change = ChangePlanStep(
                caseFile: plan.file.id,
                step: first.id,
                details: details,
                expected: first.revision
            )
            let cycle = await #expect(throws: ChainCycle.self) {
                try await plan.town.perform(change, by: plan.town.meral)
            }
            let around = try #require(cycle)
            #expect(["1 → 2 → 1", "2 → 1 → 2"].contains(around.numbers))
            #expect(try await plan.read().plan.step(first.id)?.details.predecessors == [])
        }
    }

    @Test(
        "What began and what is done keeps its real day, which none may set ahead",
        arguments: Engine.allCases
    )
    func realDays(on engine: Engine) async throws {
        try await PlanTown.with(engine) { plan in
            let step = try await plan.add("Kurs", days: 10, to: try await plan.steps.goal())
            let ago = plan.town.today.adding(days: -40)
            try await plan.mark(step, .underWay, on: ago)
            let begun = try #require(try await plan.read().plan.step(step.id))
            #expect(begun.begunOn == ago)
            await #expect(throws: HelpPlanRefusal.inTheFuture) {
                try await plan.mark(begun, .done, on: plan.town.today.adding(days: 1))
            }
            try await plan.mark(begun, .done)
            let done = try #require(try await plan.read().plan.step(step.id))
            #expect([done.begunOn, done.doneOn] == [ago, plan.town.today])
        }
    }

    @Test("An agreed version stays as it was; what changed since is named", arguments: Engine.allCases)
    func versions(on engine: Engine) async throws {
        try await PlanTown.with(engine) { plan in
            let goal = try await plan.steps.goal("Arbeit in der Pflege")
            let step = try await plan.add("Anerkennung beantragen", days: 30, to: goal)
            try await plan.agree()
            let agreed = try await plan.read()
            #expect(agreed.changes.isEmpty)
            try await plan.mark(step, .underWay)
            #expect(try await plan.read().changes.isEmpty, "to begin what was agreed is no change")
            let details = try GoalDetails(lifeDomain: goal.lifeDomain, text: "Ausbildung", targetOn: nil)
            let change = ChangeGoal(
                caseFile: plan.file.id,
                goal: goal.id,
                details: details,
                expected: goal.revision
            )
            _ = try await plan.town.perform(change, by: plan.town.meral)
            _ = try await plan.add("Bewerben", days: 10, after: [step], to: goal)
            let now = try await plan.read()
            #expect(now.changes.map(\.kind) == [.goalReworded, .stepAdded])
            #expect(now.changes.first?.before == "Arbeit in der Pflege")
            #expect(now.versions.map(\.content) == agreed.versions.map(\.content))
            try await plan.agree()
            let second = try await plan.read()
            #expect(second.versions.map(\.number) == [2, 1])
            #expect(second.changes.isEmpty)
            #expect(second.versions.last?.content.goals.map(\.text) == ["Arbeit in der Pflege"])
            #expect(second.versions.first?.signing == PlanTown.signing)
            #expect(second.versions.first?.content.agreedBy == ["Shirin Haidari"])
        }
    }

    @Test("A goal keeps who agreed to it until it is worded otherwise", arguments: Engine.allCases)
    func agreedGoal(on engine: Engine) async throws {
        try await PlanTown.with(engine) { plan in
            let goal = try await plan.steps.goal()
            let reference = try await plan.reference()
            func agree(by persons: [Person.ID], _ expected: Revision) async throws -> Goal {
                try await plan.agree(to: goal, by: persons, expected)
            }
            await #expect(throws: HelpPlanRefusal.personUnknown) {
                _ = try await agree(by: [.new()], goal.revision)
            }
            await #expect(throws: HelpPlanRefusal.nobodyAgreed) { _ = try await agree(by: [], goal.revision) }
            let agreed = try await agree(by: [reference], goal.revision)
            await #expect(throws: ChangedMeanwhile.self) {
                _ = try await agree(by: [reference], goal.revision)
            }
            #expect(try await plan.read().plan.goals.map(\.agreedBy) == [[reference]])
            let smart = SmartAnswers { $0 == .measurable ? "Arbeitsvertrag unterschrieben" : "" }
            let other = try GoalDetails(
                lifeDomain: goal.lifeDomain,
                text: "Etwas anderes",
                targetOn: nil,
                smart: smart
            )
            let change = ChangeGoal(
                caseFile: plan.file.id,
                goal: goal.id,
                details: other,
                expected: agreed.revision
            )
            _ = try await plan.town.perform(change, by: plan.town.meral)
            let kept = try #require(try await plan.read().plan.goals.first)
            #expect(kept.agreedOn == nil && kept.agreedBy.isEmpty)
            #expect(kept.details.smart == smart)
        }
    }

    @Test(
        "The next review moves, is held once, and the one after it is set with the result",
        arguments: Engine.allCases
    )
    func reviews(on engine: Engine) async throws {
        try await PlanTown.with(engine) { plan in
            let (town, file) = (plan.town, plan.file)
            let soon = town.today.adding(days: 30)
            let review = try await town.perform(SetPlanReview(caseFile: file.id, day: soon), by: town.meral)
            let later = SetPlanReview(caseFile: file.id, day: soon.adding(days: 5), expected: review.revision)
            let moved = try await town.perform(later, by: town.meral)
            await #expect(throws: ChangedMeanwhile.self) { try await town.perform(later, by: town.meral) }
            await #expect(throws: HelpPlanRefusal.reviewInThePast) {
                let past = SetPlanReview(
                    caseFile: file.id,
                    day: town.today.adding(days: -1),
                    expected: moved.revision
                )
                _ = try await town.perform(past, by: town.meral)
            }
            let hold = HoldPlanReview(
                caseFile: file.id,
                heldOn: town.today,
                result: "Läuft gut",
                next: town.today.adding(days: 90),
                expected: moved.revision
            )
            _ = try await town.perform(hold, by: town.meral)
            let reviews = try await plan.read().reviews
            #expect(reviews.map(\.result) == ["", "Läuft gut"])
            #expect(reviews.first?.dueOn == town.today.adding(days: 90))
        }
    }
}
