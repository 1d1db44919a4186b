import Accounts
import Casework
import Kernel
import PortableSQL
import Testing

@Suite("Of two people editing one record, the second is told and nothing is lost", .serialized)
struct ConflictTests {
    @Test("A goal reworded twice from the same reading keeps the first wording", arguments: Engine.allCases)
    func goal(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let goal = try await CaseSteps(town: town, caseFile: file.id).goal()
            func reword(_ text: String, _ expected: Revision) async throws {
                let details = try GoalDetails(lifeDomain: goal.lifeDomain, text: text, targetOn: nil)
                let change = ChangeGoal(
                    caseFile: file.id,
                    goal: goal.id,
                    details: details,
                    expected: expected
                )
                _ = try await town.perform(change, by: town.meral)
            }
            try await reword("Ausbildung in der Pflege", goal.revision)
            await #expect(throws: ChangedMeanwhile(Subject("goal", goal.id))) {
                try await reword("Arbeit im Labor", goal.revision)
            }
            let kept = try await town.answer(ReadHelpPlan(file.id), for: town.meral).plan.goals
            #expect(kept.map(\.text) == ["Ausbildung in der Pflege"])
            let refused = try await town.audit("ChangeGoal", .refused)
            #expect(refused.map(\.reference) == ["kernel.changedMeanwhile"])
            try await reword("Arbeit im Labor", kept[0].revision)
        }
    }

    @Test("A step marked by two people is marked once", arguments: Engine.allCases)
    func step(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let steps = CaseSteps(town: town, caseFile: file.id)
            let step = try await steps.step(for: try await steps.goal())
            func mark(_ status: PlanStep.Status) async throws {
                let mark = MarkPlanStep(
                    caseFile: file.id,
                    step: step.id,
                    status: status,
                    expected: step.revision
                )
                _ = try await town.perform(mark, by: town.meral)
            }
            try await mark(.underWay)
            await #expect(throws: ChangedMeanwhile.self) { try await mark(.dropped) }
            let kept = try await town.answer(ReadHelpPlan(file.id), for: town.meral).plan.steps
            #expect(kept.map(\.status) == [.underWay])
        }
    }

    @Test(
        "An assessment corrected twice keeps every word of the first correction",
        arguments: Engine.allCases
    )
    func assessment(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let assessment = try await CaseSteps(town: town, caseFile: file.id).assess()
            func correct(_ needs: String) async throws {
                let rating = DomainRating(
                    lifeDomain: LifeDomain(rawValue: "health"),
                    strengths: "",
                    needs: needs,
                    workerRating: 2,
                    ownRating: nil
                )
                let record = RecordAssessment(
                    caseFile: file.id,
                    day: town.today,
                    ratings: [rating],
                    correcting: .init(assessment: assessment.id, expected: assessment.revision)
                )
                _ = try await town.perform(record, by: town.meral)
            }
            try await correct("Hausarzt finden")
            await #expect(throws: ChangedMeanwhile.self) { try await correct("Zahnarzt finden") }
            let kept = try await town.answer(ReadAssessments(file.id), for: town.meral).assessments
            #expect(kept.map { $0.ratings.map(\.needs) } == [["Hausarzt finden"]])
        }
    }

    @Test("A case moved by two people moves once", arguments: Engine.allCases)
    func move(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            try await CaseSteps(town: town, caseFile: file.id).consent()
            let move = MoveCaseToPhase(
                caseFile: file.id,
                target: .assessment,
                day: town.today,
                expected: file.revision
            )
            let close = CloseCase(
                caseFile: file.id,
                reason: ClosingReason(rawValue: "movedAway"),
                day: town.today,
                expected: file.revision
            )
            _ = try await town.perform(move, by: town.meral)
            await #expect(throws: ChangedMeanwhile.self) { try await town.perform(close, by: town.meral) }
            let phases = try await town.answer(ReadPhases(file.id), for: town.meral)
            #expect(phases.caseFile.isOpen)
            #expect(phases.moves.count == 1)
        }
    }

    @Test("A follow-up ticked off by two people is ticked off once", arguments: Engine.allCases)
    func followUp(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let details = try FollowUpDetails(dueOn: town.today, text: "Bescheid nachfragen")
            let set = SetFollowUp(caseFile: file.id, details: details)
            let followUp = try await town.perform(set, by: town.meral)
            let done = CompleteFollowUp(
                caseFile: file.id,
                followUp: followUp.id,
                expected: followUp.revision
            )
            _ = try await town.perform(done, by: town.meral)
            await #expect(throws: FollowUpRefusal.alreadyDone) {
                try await town.perform(done, by: town.meral)
            }
        }
    }
}
