import Casework
import Kernel
import WebSupport

/// A new goal of the help plan.
struct NewGoalPage {
    let plan: CaseHelpPlan
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        CaseFrame(caseFile: plan.caseFile, section: .helpPlan, texts: texts).page(
            texts("helpPlans.newGoal"),
            errors: form.errors,
            width: .reading,
            content: form.html(
                to: HelpPlanPaths.newGoal(plan.caseFile.id),
                submit: texts("helpPlans.saveGoal"),
                cancel: CaseFilePaths.helpPlan(plan.caseFile.id),
                GoalForm(form: form, profile: plan.profile).html
            )
        )
    }
}
