import Casework
import Kernel
import WebSupport

/// One goal: how far it is reached, and its wording.
struct GoalPage {
    let goal: Goal
    let plan: CaseHelpPlan
    private var reviewing: Form
    private var wording: Form
    private var conflict: EditConflict?

    /// Both forms show the goal as it is kept.
    init(goal: Goal, plan: CaseHelpPlan, blank: Form) {
        self.goal = goal
        self.plan = plan
        reviewing = blank.filled(with: Self.reviewFields(of: goal))
        wording = blank.filled(with: GoalForm.fields(of: goal))
    }

    /// The rewording as it was sent; with `details`, someone else was faster.
    mutating func reword(_ form: Form, overtaking details: GoalDetails?) {
        wording = details == nil ? form : form.filled(with: form.fields.onTop(of: goal.revision))
        conflict = details.map { GoalForm.conflict($0, goal, plan.profile, texts) }
    }

    /// The review as it was sent; with `status`, someone else was faster.
    mutating func review(_ form: Form, overtaking status: Goal.Status?) {
        reviewing = status == nil ? form : form.filled(with: form.fields.onTop(of: goal.revision))
        conflict = status.map { status in
            EditConflict(
                mine: ["status": texts("helpPlans.goalStatus.\(status.rawValue)")],
                theirs: ["status": texts("helpPlans.goalStatus.\(goal.status.rawValue)")],
                labels: ["status": texts("helpPlans.reached")],
                texts: texts
            )
        }
    }

    private var texts: Texts { wording.texts }

    var page: Page {
        CaseFrame(caseFile: plan.caseFile, section: .helpPlan, texts: texts).page(
            texts("helpPlans.goal"),
            errors: reviewing.errors.isEmpty ? wording.errors : reviewing.errors,
            width: .reading,
            content: """
                <p class="goal__text">\(HTML.name(goal.text))</p>
                \(HTML.some(conflict) { $0.html })
                \(HTML.when(plan.caseFile.isOpen, forms))
                """
        )
    }

    // A form that was refused stands alone, so that nobody sends the other one instead.
    private var forms: HTML {
        if !wording.errors.isEmpty { return rewordingForm(.primary) }
        if !reviewing.errors.isEmpty { return reviewingForm }
        return "\(reviewingForm)\(Details(texts("helpPlans.changeGoal"), rewordingForm(.secondary)).html)"
    }

    private var reviewingForm: HTML {
        reviewing.html(
            to: HelpPlanPaths.review(goal),
            submit: texts("helpPlans.saveReview"),
            cancel: CaseFilePaths.helpPlan(goal.caseFileId),
            """
            \(RevisionField(of: reviewing).html)
            \(RadioGroup("status", texts("helpPlans.reached"), choices: statuses, in: reviewing).html)
            """
        )
    }

    private func rewordingForm(_ kind: Button.Kind) -> HTML {
        wording.html(
            to: HelpPlanPaths.goal(goal),
            submit: texts("helpPlans.saveGoal"),
            kind: kind,
            cancel: kind == .primary ? CaseFilePaths.helpPlan(goal.caseFileId) : nil,
            """
            \(RevisionField(of: wording).html)
            \(GoalForm(form: wording, profile: plan.profile).html)
            """
        )
    }

    private var statuses: [Choice] {
        Goal.Status.allCases.map { status in
            Choice(status.rawValue, texts("helpPlans.goalStatus.\(status.rawValue)"))
        }
    }

    private static func reviewFields(of goal: Goal) -> FormFields {
        ["status": goal.status.rawValue, "revision": "\(goal.revision.number)"]
    }
}
