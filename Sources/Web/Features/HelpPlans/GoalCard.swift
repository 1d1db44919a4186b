import Casework
import Kernel
import WebSupport

/// One goal with its steps, each to be marked with one press.
struct GoalCard {
    let goal: Goal
    let plan: CaseHelpPlan
    let form: Form

    private var texts: Texts { form.texts }
    private var isOpen: Bool { plan.caseFile.isOpen }
    private var words: PlanStepWords { PlanStepWords(plan: plan, texts: texts) }
    private var steps: [PlanStep] { plan.plan.steps(of: goal) }

    var html: HTML {
        Card(HTML.name(goal.text), actions: actions, "\(facts)\(list)\(HTML.when(isOpen, adding))").html
    }

    private var actions: HTML {
        guard isOpen else { return .empty }
        return """
            <a href="\(HelpPlanPaths.goal(goal))">\(texts("helpPlans.reviewOrChange"))\
            <span class="visually-hidden">: \(goal.text)</span></a>
            """
    }

    private var facts: HTML {
        """
        <p class="goal__facts">\(GoalTag(goal: goal, texts: texts).html) \
        \(plan.profile.label(of: goal.lifeDomain, in: texts.language.code))\
        \(HTML.some(goal.targetOn) { " · \(texts("helpPlans.target")) \(HTML.day($0))" })\
        \(HTML.some(goal.reviewedOn) { " · \(texts("helpPlans.reviewedOn")) \(HTML.day($0))" })\
        \(HTML.some(goal.agreedOn, agreed))</p>
        """
    }

    private func agreed(_ day: Day) -> HTML {
        let names = plan.names(of: goal.agreedBy).joined(separator: ", ")
        return " · \(texts("helpPlans.goalAgreed", ["names": names, "day": day.german]))"
    }

    private var list: HTML {
        steps.isEmpty ? "<p>\(texts("helpPlans.noSteps"))</p>" : TaskList(steps.map(item)).html
    }

    private func item(_ step: PlanStep) -> TaskList.Item {
        TaskList.Item(
            "\(plan.plan.number(of: step.id) ?? 0) \(HTML.name(step.text))",
            path: isOpen ? HelpPlanPaths.step(step) : nil,
            hint: hint(step),
            state: PlanStepTag(step: step, today: plan.today, texts: texts).tag,
            action: isOpen ? next(step) : ""
        )
    }

    private func hint(_ step: PlanStep) -> HTML {
        let agency: HTML? = step.agency.isEmpty ? nil : .name(step.agency)
        let persons = step.details.persons.count < plan.household.count ? words.persons(step.details) : ""
        let who: HTML? = persons.isEmpty ? nil : .name(persons)
        let sphere = words.sphere(step.details)
        let law: HTML? = sphere.isEmpty ? nil : HTML(text: sphere)
        let due = step.dueOn.map { "\(texts("helpPlans.until")) \(HTML.day($0))" as HTML }
        return .joined([agency, who, law, due].compactMap(\.self), by: " · ")
    }

    // One press for the usual way of a step; everything else is on its page.
    private func next(_ step: PlanStep) -> HTML {
        let following: PlanStep.Status? =
            switch step.status {
            case .planned: .underWay
            case .underWay: .done
            case .done, .dropped: nil
            }
        return HTML.some(following) { status in
            form.button(
                texts("helpPlans.mark.\(status.rawValue)"),
                to: HelpPlanPaths.mark(step),
                values: ["status": status.rawValue, "revision": "\(step.revision.number)"]
            )
        }
    }

    private var adding: HTML {
        """
        <p class="goal__add"><a href="\(HelpPlanPaths.newStep(goal))">\(texts("helpPlans.addStep"))\
        <span class="visually-hidden">: \(goal.text)</span></a></p>
        """
    }
}
