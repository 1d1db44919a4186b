import Accounts
import Casework
import Kernel
import Pathways
import PortableSQL
import Testing

@Suite(
    "What runs out comes by itself, what was set comes back, and only to whoever leads the case",
    .serialized
)
struct DeadlineTests {
    private let fields = "Bescheid nachfragen"

    @Test(
        "Titles, goals, reviews and consents come within the horizon of the profile, and not before",
        arguments: Engine.allCases
    )
    func derived(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let steps = CaseSteps(town: town, caseFile: file.id)
            try await end(of: file, in: 90, town)
            try await goal(in: 14, steps)
            try await review(in: 14, steps)
            try await consent(until: 30, steps)
            try await setFollowUp(in: 7, steps)
            let kinds = try await town.answer(ReadToday(), for: town.meral).items.map(\.kind)
            #expect(Set(kinds) == [.titleEnds, .goalTarget, .planReview, .consentEnds, .followUp])
        }
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let steps = CaseSteps(town: town, caseFile: file.id)
            try await end(of: file, in: 91, town)
            try await goal(in: 15, steps)
            try await review(in: 15, steps)
            try await consent(until: 31, steps)
            try await setFollowUp(in: 8, steps)
            #expect(try await town.answer(ReadToday(), for: town.meral).items.isEmpty)
        }
    }

    @Test(
        "A step of the plan comes before its day, and one an agency has from the day it owes the answer",
        arguments: Engine.allCases
    )
    func steps(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = CaseSteps(town: town, caseFile: try await town.openCase().id)
            let goal = try await steps.goal()
            let mine = try await step(for: goal, by: .caseManager, in: 7, steps)
            let theirs = try await step(for: goal, by: .agency, in: 1, steps)
            try await steps.begin(theirs)
            let before = try await town.answer(ReadToday(), for: town.meral).items
            #expect(before.map(\.kind) == [.planStep] && before.map(\.recordId) == [mine.id.text])
            town.town.time.pass(seconds: 2 * 86_400)
            let after = try await town.answer(ReadToday(), for: town.meral).items
            #expect(after.map(\.kind) == [.agencyAnswer, .planStep])
            #expect(after.first?.text == "Ausländerbehörde")
        }
    }

    @Test("A later title of the same person ends the reminder", arguments: Engine.allCases)
    func laterTitle(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            try await end(of: file, in: 10, town)
            try await end(of: file, in: 400, town)
            #expect(try await town.answer(ReadToday(), for: town.meral).items.isEmpty)
        }
    }

    @Test("Overdue, today, this week, later: each item stands in one group", arguments: Engine.allCases)
    func groups(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let steps = CaseSteps(town: town, caseFile: file.id)
            for days in [-2, 0, 5] { try await setFollowUp(in: days, steps) }
            try await end(of: file, in: 40, town)
            let today = try await town.answer(ReadToday(), for: town.meral)
            #expect(Today.Group.allCases.map { today.items(of: $0).count } == [1, 1, 1, 1])
        }
    }

    @Test(
        "A follow-up is put off and handed on; whoever began with an older state is told",
        arguments: Engine.allCases
    )
    func changes(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let set = try await setFollowUp(in: 0, CaseSteps(town: town, caseFile: file.id))
            let later = town.today.adding(days: 3)
            let postpone = PostponeFollowUp(
                caseFile: file.id,
                followUp: set.id,
                to: later,
                expected: set.revision
            )
            let kept = try await town.perform(postpone, by: town.meral)
            #expect(kept.dueOn == later && kept.revision == Revision(2))
            await #expect(throws: ChangedMeanwhile.self) {
                _ = try await town.perform(postpone, by: town.meral)
            }
            let assign = AssignFollowUp(
                caseFile: file.id,
                followUp: set.id,
                to: town.jonas.id,
                expected: kept.revision
            )
            await #expect(throws: FollowUpRefusal.assigneeWithoutCase) {
                _ = try await town.perform(assign, by: town.meral)
            }
            try await appoint(town)
            #expect(try await town.perform(assign, by: town.meral).assigneeId == town.jonas.id)
            let colleagues = try await town.answer(ReadToday(), for: town.meral).colleagues.map(\.id)
            #expect(Set(colleagues) == [town.meral.id, town.jonas.id])
        }
    }

    @Test("A deputy sees what is due as theirs and as another's", arguments: Engine.allCases)
    func shares(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            try await setFollowUp(in: 0, CaseSteps(town: town, caseFile: file.id))
            try await appoint(town)
            for (share, count) in [(Today.Share.all, 1), (.own, 0), (.deputy, 1)] {
                #expect(try await town.answer(ReadToday(share), for: town.jonas).items.count == count)
            }
        }
    }

    @Test("Nobody else learns what is due, and who may not ask is logged", arguments: Engine.allCases)
    func strangers(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let set = try await setFollowUp(in: 0, CaseSteps(town: town, caseFile: file.id))
            for stranger in [town.jonas, town.paula, town.viktor] {
                #expect(try await town.answer(ReadToday(), for: stranger).items.isEmpty)
                #expect(try await town.answer(ReadCalendar(), for: stranger).isEmpty)
                let day = town.today.adding(days: 1)
                let put = PostponeFollowUp(
                    caseFile: file.id,
                    followUp: set.id,
                    to: day,
                    expected: set.revision
                )
                await #expect(throws: CaseFileRefusal.notFound) {
                    _ = try await town.perform(put, by: stranger)
                }
            }
            #expect(try await town.audit("PostponeFollowUp", .refused).count == 2)
            await #expect(throws: PermissionRefusal.missing(.leadCases)) {
                try await town.answer(ReadToday(), for: town.coordinator)
            }
            #expect(try await town.audit("ReadToday", .refused).map(\.user) == [town.coordinator.id])
        }
    }

    @discardableResult
    private func setFollowUp(in days: Int, _ steps: CaseSteps) async throws -> FollowUp {
        let details = try FollowUpDetails(dueOn: steps.town.today.adding(days: days), text: fields)
        let set = SetFollowUp(caseFile: steps.caseFile, details: details)
        return try await steps.town.perform(set, by: steps.town.meral)
    }

    private func end(of file: CaseFile, in days: Int, _ town: CaseworkTown) async throws {
        let person = try #require(try await town.answer(ReadCase(file.id), for: town.meral).persons.first)
        let details = try StatusDetails(title: .duldung, from: nil, until: town.today.adding(days: days))
        _ = try await town.perform(AddResidenceStatus(person: person.id, details: details), by: town.meral)
    }

    private func goal(in days: Int, _ steps: CaseSteps) async throws {
        let day = steps.town.today.adding(days: days)
        let details = try GoalDetails(lifeDomain: LifeDomain(rawValue: "work"), text: "Arbeit", targetOn: day)
        _ = try await steps.town.perform(
            AddGoal(caseFile: steps.caseFile, details: details),
            by: steps.town.meral
        )
    }

    private func step(
        for goal: Goal,
        by responsible: Responsible,
        in days: Int,
        _ steps: CaseSteps
    ) async throws -> PlanStep {
        let details = try PlanStepDetails(
            text: "Antrag stellen",
            agency: "Ausländerbehörde",
            dueOn: steps.town.today.adding(days: days),
            responsible: responsible
        )
        let add = AddPlanStep(caseFile: steps.caseFile, goal: goal.id, details: details)
        return try await steps.town.perform(add, by: steps.town.meral)
    }

    private func review(in days: Int, _ steps: CaseSteps) async throws {
        let set = SetPlanReview(caseFile: steps.caseFile, day: steps.town.today.adding(days: days))
        _ = try await steps.town.perform(set, by: steps.town.meral)
    }

    private func consent(until days: Int, _ steps: CaseSteps) async throws {
        let given = try GivenConsent(
            on: steps.town.today,
            validUntil: steps.town.today.adding(days: days),
            form: .written,
            language: "fas",
            interpreter: true
        )
        _ = try await steps.town.perform(
            RecordConsent(caseFile: steps.caseFile, given: given),
            by: steps.town.meral
        )
    }

    private func appoint(_ town: CaseworkTown) async throws {
        let period = try #require(Period(from: town.today, until: town.today.adding(days: 3)))
        _ = try await town.perform(AppointDeputy(byUser: town.jonas.id, period: period), by: town.meral)
    }
}
