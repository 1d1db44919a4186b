import Casework
import Foundation
import Kernel
import Testing

@Suite("The outlook of a plan says who waits for whom and what a delay costs")
struct PlanOutlookTests {
    private let today = Day.clamped(year: 2026, month: 6, day: 1)

    private func goal() throws -> Goal {
        let domain = LifeDomain(rawValue: "work")
        return Goal(
            try GoalDetails(lifeDomain: domain, text: "Arbeit", targetOn: nil),
            in: Identifier("case")
        )
    }

    private func step(
        _ text: String,
        _ days: Int?,
        after: [PlanStep] = [],
        dueIn due: Int? = nil,
        for goal: Goal
    )
        throws -> PlanStep
    {
        let timing = try StepTiming(days: days, after: after.map(\.id))
        let details = try PlanStepDetails(
            text: text,
            agency: "",
            dueOn: due.map { today.adding(days: $0) },
            timing: timing
        )
        return PlanStep(details, for: goal)
    }

    private func outlook(_ steps: [PlanStep]) throws -> PlanOutlook {
        try PlanOutlook(of: HelpPlan(goals: [], steps: steps, agreement: nil), on: today)
    }

    @Test("A step that should have been done twelve days ago pushes the end by twelve days")
    func late() throws {
        let goal = try goal()
        var title = try step("Titel", 30, for: goal)
        title.mark(.underWay, on: today.adding(days: -42))
        let course = try step("Kurs", 100, after: [title], for: goal)
        let wait = try #require(try outlook([title, course]).waits.first)
        #expect(wait.step == title.id)
        #expect(wait.waiting == [course.id])
        #expect(wait.overdueDays == 12)
        #expect(wait.pushesEndBy == 12)
        #expect(wait.end == today.adding(days: 100))
    }

    @Test("A delay beside the critical path does not move the end")
    func leeway() throws {
        let goal = try goal()
        var form = try step("Formular", 5, dueIn: -3, for: goal)
        form.mark(.underWay, on: today.adding(days: -8))
        let small = try step("Bescheid", 2, after: [form], for: goal)
        let long = try step("Kurs", 100, for: goal)
        let wait = try #require(try outlook([form, small, long]).waits.first)
        #expect(wait.overdueDays == 3)
        #expect(wait.pushesEndBy == 0)
    }

    @Test("Who waits for a dropped step waits for what came before it")
    func dropped() throws {
        let goal = try goal()
        let first = try step("Beratung", 10, for: goal)
        var middle = try step("Gutachten", 50, after: [first], for: goal)
        middle.mark(.dropped)
        let last = try step("Antrag", 5, after: [middle], for: goal)
        let outlook = try outlook([first, middle, last])
        #expect(outlook.schedule.end == today.adding(days: 15))
        #expect(outlook.waits.map(\.waiting) == [[last.id]])
        #expect(outlook.times(of: middle) == nil)
    }

    @Test("A step of unknown length counts fourteen days")
    func assumed() throws {
        let outlook = try outlook([try step("Irgendwann", nil, for: try goal())])
        #expect(outlook.schedule.end == today.adding(days: 14))
    }

    @Test("A template whose steps wait for each other names the circle; steps that are not there are named")
    func templates() throws {
        func template(_ after: [String: [String]]) throws -> [String] {
            let steps = ["a", "b", "c"].map { code in
                let before = (after[code] ?? []).map { "\"\($0)\"" }.joined(separator: ",")
                return """
                    {"code": "\(code)", "de": "", "en": "", "agency": "", "days": 1, "responsible": "person",
                    "after": [\(before)]}
                    """
            }
            let words = "{\"de\": \"\", \"en\": \"\"}"
            let text = """
                {"code": "t", "de": "", "en": "", "about": \(words), "domain": "work", "goal": \(words),
                "steps": [\(steps.joined(separator: ","))]}
                """
            return try JSONDecoder().decode(ChainTemplate.self, from: Data(text.utf8)).mistakes
        }
        #expect(try template(["b": ["a"], "c": ["a", "b"]]).isEmpty)
        #expect(try template(["a": ["x"]]) == ["chain t: a comes after x, which is not there"])
        let circle = try #require(try template(["a": ["c"], "b": ["a"], "c": ["b"]]).first)
        #expect(circle.hasSuffix("wait for each other"))
    }
}
