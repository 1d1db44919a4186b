import Casework
import Kernel
import WebSupport

/// One goal: how far it is reached, who agreed to it, and its wording.
struct GoalPage {
    let goal: Goal
    let plan: CaseHelpPlan
    private var forms: RecordForms
    private let texts: Texts

    /// Every form shows the goal as it is kept.
    init(goal: Goal, plan: CaseHelpPlan, blank: Form) {
        self.goal = goal
        self.plan = plan
        texts = blank.texts
        let back = CaseFilePaths.helpPlan(goal.caseFileId)
        let parts = GoalForms(goal: goal, plan: plan, texts: blank.texts).all
        forms = RecordForms(parts, at: goal.revision, cancel: back, blank: blank)
    }

    /// The rewording as it was sent; with `details`, someone else was faster.
    mutating func reword(_ form: Form, overtaking details: GoalDetails?) {
        let conflict = details.map { GoalForm.conflict($0, goal, plan.profile, texts) }
        forms.refuse("wording", form, overtaken: conflict)
    }

    /// The review as it was sent; with `status`, someone else was faster.
    mutating func review(_ form: Form, overtaking status: Goal.Status?) {
        let conflict = status.map { status in
            EditConflict(
                mine: ["status": texts("helpPlans.goalStatus.\(status.rawValue)")],
                theirs: ["status": texts("helpPlans.goalStatus.\(goal.status.rawValue)")],
                labels: ["status": texts("helpPlans.reached")],
                texts: texts
            )
        }
        forms.refuse("standing", form, overtaken: conflict)
    }

    /// The agreement as it was sent; with `day`, someone else was faster.
    mutating func agree(_ form: Form, overtaking day: Day?) {
        let conflict = day.map { day in
            EditConflict(
                mine: ["on": day.german],
                theirs: ["on": goal.agreedOn?.german ?? "", "text": goal.text],
                labels: ["on": texts("helpPlans.goalAgreedOn"), "text": texts("helpPlans.goalText")],
                texts: texts
            )
        }
        forms.refuse("agreement", form, overtaken: conflict)
    }

    var page: Page {
        CaseFrame(caseFile: plan.caseFile, section: .helpPlan, texts: texts).page(
            texts("helpPlans.goal"),
            errors: forms.errors,
            width: .reading,
            content: """
                <p class="goal__text">\(HTML.name(goal.text))</p>
                \(SmartAnswersList(goal: goal, texts: texts).html)
                \(HTML.when(plan.caseFile.isOpen, forms.html))
                """
        )
    }
}

/// What can be done with a goal, each with its own form.
private struct GoalForms {
    let goal: Goal
    let plan: CaseHelpPlan
    let texts: Texts

    var all: [RecordForms.Part] { [standing, agreement, wording] }

    private var standing: RecordForms.Part {
        let choices = Goal.Status.allCases.map {
            Choice($0.rawValue, texts("helpPlans.goalStatus.\($0.rawValue)"))
        }
        return RecordForms.Part(
            key: "standing",
            title: texts("helpPlans.reached"),
            submit: texts("helpPlans.saveReview"),
            path: HelpPlanPaths.review(goal),
            kept: ["status": goal.status.rawValue]
        ) { form in
            RadioGroup("status", form.texts("helpPlans.reached"), choices: choices, in: form).html
        }
    }

    private var agreement: RecordForms.Part {
        let household = HouseholdChoice(household: plan.household)
        let kept = goal.agreedBy.map { (name: "persons", value: $0.text) }
        return RecordForms.Part(
            key: "agreement",
            title: texts("helpPlans.agreeGoal"),
            submit: texts("helpPlans.saveGoalAgreement"),
            path: HelpPlanPaths.goalAgreement(goal),
            kept: FormFields([(name: "on", value: (goal.agreedOn ?? plan.today).german)] + kept)
        ) { form in
            """
            \(household.field("helpPlans.goalAgreedBy", in: form))
            \(DayField("on", form.texts("helpPlans.goalAgreedOn"), in: form).html)
            """
        }
    }

    private var wording: RecordForms.Part {
        let profile = plan.profile
        return RecordForms.Part(
            key: "wording",
            title: texts("helpPlans.changeGoal"),
            submit: texts("helpPlans.saveGoal"),
            path: HelpPlanPaths.goal(goal),
            kept: GoalForm.fields(of: goal)
        ) { form in
            GoalForm(form: form, profile: profile).html
        }
    }
}
