import Casework
import Kernel

/// What a case manager does with a family, in the order of the method.
struct CaseSteps: Sendable {
    let town: CaseworkTown
    let caseFile: CaseFile.ID

    @discardableResult
    func consent() async throws -> Consent {
        let given = try GivenConsent(
            on: town.today,
            validUntil: nil,
            form: .written,
            language: "fas",
            interpreter: true
        )
        return try await town.perform(RecordConsent(caseFile: caseFile, given: given), by: town.meral)
    }

    @discardableResult
    func assess(strengths: String = "Shirin spricht drei Sprachen.") async throws -> Assessment {
        let rating = DomainRating(
            lifeDomain: LifeDomain(rawValue: "language"),
            strengths: strengths,
            needs: "B2-Kurs",
            workerRating: 3,
            ownRating: 4
        )
        let record = RecordAssessment(caseFile: caseFile, day: town.today, ratings: [rating])
        return try await town.perform(record, by: town.meral)
    }

    @discardableResult
    func goal(_ text: String = "Arbeit in der Pflege") async throws -> Goal {
        let details = try GoalDetails(lifeDomain: LifeDomain(rawValue: "work"), text: text, targetOn: nil)
        return try await town.perform(AddGoal(caseFile: caseFile, details: details), by: town.meral)
    }

    @discardableResult
    func step(for goal: Goal) async throws -> PlanStep {
        let details = try PlanStepDetails(text: "Anerkennung beantragen", agency: "IQ", dueOn: nil)
        let add = AddPlanStep(caseFile: caseFile, goal: goal.id, details: details)
        return try await town.perform(add, by: town.meral)
    }

    func begin(_ step: PlanStep) async throws {
        let mark = MarkPlanStep(
            caseFile: caseFile,
            step: step.id,
            status: .underWay,
            expected: step.revision
        )
        _ = try await town.perform(mark, by: town.meral)
    }

    func review(_ goal: Goal) async throws {
        let review = ReviewGoal(
            caseFile: caseFile,
            goal: goal.id,
            status: .partlyReached,
            expected: goal.revision
        )
        _ = try await town.perform(review, by: town.meral)
    }

    func agree() async throws {
        _ = try await town.perform(AgreeHelpPlan(caseFile: caseFile, day: town.today), by: town.meral)
    }

    @discardableResult
    func write(_ text: String = "Erstgespräch") async throws -> Note {
        let details = try NoteDetails(happenedOn: town.today, kind: .conversation, text: text)
        return try await town.perform(WriteNote(caseFile: caseFile, details: details), by: town.meral)
    }

    /// Moves the case from where it stands now.
    @discardableResult
    func move(to target: Phase) async throws -> CaseFile {
        let file = try await town.answer(ReadPhases(caseFile), for: town.meral).caseFile
        let move = MoveCaseToPhase(
            caseFile: caseFile,
            target: target,
            day: town.today,
            expected: file.revision
        )
        return try await town.perform(move, by: town.meral)
    }
}
