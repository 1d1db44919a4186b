import Casework
import Kernel
import WebSupport

/// What the household and the case worker want to reach, and who does what until when (Hilfeplan).
struct HelpPlanPage {
    let plan: CaseHelpPlan
    let form: Form
    let languages: [Choice]

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
        return """
            \(HTML.when(!plan.profile.chains.isEmpty, templates.html))
            \(ButtonLink(texts("helpPlans.addGoal"), path: HelpPlanPaths.newGoal(caseFile.id)).html)
            """
    }

    private var templates: ButtonLink {
        ButtonLink(texts("helpPlans.templates.link"), path: HelpPlanPaths.templates(caseFile.id), .secondary)
    }

    private var empty: HTML {
        """
        \(EmptyState(
            texts("helpPlans.empty"),
            text: texts("helpPlans.emptyHint"),
            action: caseFile.isOpen
                ? ButtonLink(texts("helpPlans.addGoal"), path: HelpPlanPaths.newGoal(caseFile.id)) : nil
        ).html)
        \(HTML.when(caseFile.isOpen && !plan.profile.chains.isEmpty, "<p>\(templates.html)</p>"))
        """
    }

    private var content: HTML {
        """
        \(AgreementBox(plan: plan, form: signing, languages: languages).html)
        \(HTML.when(!plan.plan.steps.isEmpty, chain))
        <h2>\(texts("helpPlans.goals"))</h2>
        <div class="stack">
        \(HTML.each(goals) { goal in
            GoalCard(goal: goal, plan: plan, form: form).html
        })</div>
        \(PlanReviewBox(plan: plan, form: form).html)
        """
    }

    // A refused form keeps what was entered; every other one starts anew.
    private var signing: Form {
        form.fields.has("form") || form.fields.has("language") || form.fields.has("on")
            ? form : form.filled(with: SigningForm.start(plan))
    }

    private var chain: HTML {
        do {
            let outlook = try PlanOutlook(of: plan.plan, on: plan.today)
            return """
                \(PlanWaits(plan: plan, outlook: outlook, texts: texts).html)
                \(PlanChart(plan: plan, outlook: outlook, texts: texts).html)
                """
        } catch {
            // Only two people who changed two steps in the same moment can bring this about.
            let cycle = error.numbered(in: plan.plan)
            return NoticeBox(
                .warning,
                title: texts("helpPlans.chain.title"),
                "\(texts(cycle.textKey, cycle.textValues))"
            ).html
        }
    }
}
