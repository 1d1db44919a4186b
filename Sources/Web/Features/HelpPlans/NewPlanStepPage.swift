import Casework
import Kernel
import WebSupport

/// A new step towards a goal.
struct NewPlanStepPage {
    let goal: Goal
    let plan: CaseHelpPlan
    let agencies: [String]
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        CaseFrame(caseFile: plan.caseFile, section: .helpPlan, texts: texts).page(
            texts("helpPlans.newStep"),
            errors: form.errors,
            width: .reading,
            content: """
                <p>\(texts("helpPlans.goal")): \(HTML.name(goal.text))</p>
                \(form.html(
                    to: HelpPlanPaths.newStep(goal),
                    submit: texts("helpPlans.saveStep"),
                    cancel: CaseFilePaths.helpPlan(plan.caseFile.id),
                    PlanStepForm(form: form, plan: plan, agencies: agencies).html
                ))
                """
        )
    }
}
