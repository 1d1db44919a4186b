import Casework
import Kernel
import PortableSQL
import Testing

@Suite("A chain template becomes steps of the plan, all of them or none", .serialized)
struct ChainTemplateTests {
    @Test("Steps per person wait for their own, steps for all are there once", arguments: Engine.allCases)
    func arrival(on engine: Engine) async throws {
        try await PlanTown.with(engine) { plan in
            let persons = [try await plan.reference(), try await plan.addPerson("Karim")]
            let choice = ChainChoice(
                template: "arrival",
                persons: persons,
                start: plan.town.today.adding(days: 10),
                target: .new("Wir kommen an")
            )
            let query = PreviewChain(caseFile: plan.file.id, choice: choice)
            let preview = try await plan.town.answer(query, for: plan.town.meral)
            #expect(try await plan.read().plan == HelpPlan(goals: [], steps: [], agreement: nil))
            let take = PlanFromTemplate(caseFile: plan.file.id, choice: choice)
            _ = try await plan.town.perform(take, by: plan.town.meral)
            let made = try await plan.read().plan
            #expect(made.goals.map(\.text) == ["Wir kommen an"])
            #expect(made.steps.count == preview.steps.count)
            #expect(made.steps.count == 12, "4 for all, 4 for each of two persons")
            let works = made.steps.filter { $0.text == "Arbeit oder Ausbildung aufnehmen" }
            for work in works {
                let before = made.steps.filter { work.details.predecessors.contains($0.id) }
                #expect(before.count == 2)
                #expect(before.allSatisfy { $0.details.persons == work.details.persons })
            }
            #expect(Set(works.map(\.details.persons)) == Set(persons.map { [$0] }))
            let outlook = try PlanOutlook(of: made, on: plan.town.today)
            #expect(outlook.schedule.end == plan.town.today.adding(days: 10 + 7 + 28 + 210 + 30 + 60))
        }
    }

    @Test(
        "A template for a stranger, for nobody, or one that is not there leaves nothing",
        arguments: Engine.allCases
    )
    func refused(on engine: Engine) async throws {
        try await PlanTown.with(engine) { plan in
            let reference = try await plan.reference()
            for (template, persons, refusal) in [
                ("arrival", [Person.ID.new()], HelpPlanRefusal.personUnknown),
                ("arrival", [], .personUnknown),
                ("nothing", [reference], .templateUnknown),
            ] {
                let choice = ChainChoice(
                    template: template,
                    persons: persons,
                    start: plan.town.today,
                    target: .new("Ziel")
                )
                await #expect(throws: refusal) {
                    let take = PlanFromTemplate(caseFile: plan.file.id, choice: choice)
                    _ = try await plan.town.perform(take, by: plan.town.meral)
                }
            }
            #expect(try await plan.read().plan.goals.isEmpty)
        }
    }
}
