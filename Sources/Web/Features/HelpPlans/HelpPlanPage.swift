import Casework
import Kernel
import WebSupport

/// What the household and the case worker want to reach, and who does what until when (Hilfeplan).
struct HelpPlanPage {
    let plan: CaseHelpPlan
    let form: Form

    private var texts: Texts { form.texts }
    private var caseFile: CaseFile { plan.caseFile }
    private var goals: [Goal] { plan.plan.goals(inOrderOf: plan.profile.lifeDomains) }

    var page: Page {
        CaseFrame(caseFile: caseFile, section: .helpPlan, texts: texts).page(
            texts("helpPlans.title"),
            actions: actions,
            errors: form.errors,
            content: goals.isEmpty ? empty : content
        )
    }

    private var actions: HTML {
        guard caseFile.isOpen, !goals.isEmpty else { return .empty }
        return ButtonLink(texts("helpPlans.addGoal"), path: HelpPlanPaths.newGoal(caseFile.id)).html
    }

    private var empty: HTML {
        EmptyState(
            texts("helpPlans.empty"),
            text: texts("helpPlans.emptyHint"),
            action: caseFile.isOpen
                ? ButtonLink(texts("helpPlans.addGoal"), path: HelpPlanPaths.newGoal(caseFile.id)) : nil
        ).html
    }

    private var content: HTML {
        """
        \(AgreementBox(plan: plan, form: form).html)
        <div class="stack">
        \(HTML.each(goals) { goal in
            GoalCard(goal: goal, plan: plan, form: form).html
        })</div>
        """
    }
}
