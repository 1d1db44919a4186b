import Casework
import Kernel
import PortableSQL

/// A town with one open case, and what a case manager does there with its plan.
struct PlanTown: Sendable {
    static let signing = PlanSigning(as: .paper, language: "fas", interpreter: true)

    let town: CaseworkTown
    let file: CaseFile

    var steps: CaseSteps { CaseSteps(town: town, caseFile: file.id) }

    static func with(_ engine: Engine, _ body: (PlanTown) async throws -> Void) async throws {
        try await CaseworkTown.with(engine) { town in
            try await body(PlanTown(town: town, file: try await town.openCase()))
        }
    }

    func read() async throws -> CaseHelpPlan {
        try await town.answer(ReadHelpPlan(file.id), for: town.meral)
    }

    func reference() async throws -> Person.ID {
        let persons = try await town.answer(ReadCase(file.id), for: town.meral).persons
        guard let first = persons.first else { throw CaseFileRefusal.notFound }
        return first.id
    }

    func addPerson(_ name: String) async throws -> Person.ID {
        let details = try PersonDetails(familyName: "Haidari", givenName: name, relation: .partner)
        return try await town.perform(AddPerson(caseFile: file.id, details: details), by: town.meral).id
    }

    func add(_ text: String, days: Int, after: [PlanStep] = [], to goal: Goal) async throws -> PlanStep {
        let details = try PlanStepDetails(
            text: text,
            agency: "IQ",
            dueOn: nil,
            timing: StepTiming(days: days, after: after.map(\.id)),
            legalSphere: LegalSphere(rawValue: "sgb3"),
            responsible: .agency,
            persons: [try await reference()]
        )
        let add = AddPlanStep(caseFile: file.id, goal: goal.id, details: details)
        return try await town.perform(add, by: town.meral)
    }

    func mark(_ step: PlanStep, _ status: PlanStep.Status, on day: Day? = nil) async throws {
        let mark = MarkPlanStep(
            caseFile: file.id,
            step: step.id,
            status: status,
            day: day,
            expected: step.revision
        )
        _ = try await town.perform(mark, by: town.meral)
    }

    func agree() async throws {
        let agree = AgreeHelpPlan(caseFile: file.id, day: town.today, signing: Self.signing)
        _ = try await town.perform(agree, by: town.meral)
    }

    func agree(to goal: Goal, by persons: [Person.ID], _ expected: Revision) async throws -> Goal {
        let agree = AgreeGoal(
            caseFile: file.id,
            goal: goal.id,
            day: town.today,
            persons: persons,
            expected: expected
        )
        return try await town.perform(agree, by: town.meral)
    }
}
