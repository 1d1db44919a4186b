import Casework
import Kernel
import WebSupport

/// The usual ways of the municipality, to choose one for the plan.
struct ChainTemplatesPage {
    let plan: CaseHelpPlan
    let texts: Texts

    var page: Page {
        CaseFrame(caseFile: plan.caseFile, section: .helpPlan, texts: texts).page(
            texts("helpPlans.templates.title"),
            content: """
                <p>\(texts("helpPlans.templates.explanation"))</p>
                \(CardGrid(plan.profile.chains.map(card)).html)
                """
        )
    }

    private func card(_ template: ChainTemplate) -> Card {
        let language = texts.language.code
        let steps = template.steps.map { HTML(text: $0.text(in: language)) }
        return Card(
            HTML(text: template.name(in: language)),
            """
            <p>\(template.about.text(in: language))</p>
            <p>\(HTML.joined(steps, by: " → "))</p>
            \(HTML.when(plan.caseFile.isOpen, ButtonLink(
                texts("helpPlans.templates.choose"),
                path: HelpPlanPaths.template(template.code, plan.caseFile.id),
                .secondary
            ).html))
            """
        )
    }
}

/// One usual way: its steps, and for whom, from when and towards which goal it is to be taken over.
struct ChainTemplatePage {
    let template: ChainTemplate
    let plan: CaseHelpPlan
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        CaseFrame(caseFile: plan.caseFile, section: .helpPlan, texts: texts).page(
            template.name(in: texts.language.code),
            errors: form.errors,
            width: .reading,
            content: """
                <p>\(template.about.text(in: texts.language.code))</p>
                \(HTML.when(plan.caseFile.isOpen, form.html(
                    to: HelpPlanPaths.preview(template.code, plan.caseFile.id),
                    submit: texts("helpPlans.templates.preview"),
                    cancel: HelpPlanPaths.templates(plan.caseFile.id),
                    ChainChoiceForm(plan: plan, form: form).html
                )))
                """
        )
    }
}

/// What a chain template would put into the plan, before anything is kept.
struct ChainPreviewPage {
    let draft: ChainDraft
    let plan: CaseHelpPlan
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        CaseFrame(caseFile: plan.caseFile, section: .helpPlan, texts: texts).page(
            texts("helpPlans.templates.previewTitle"),
            content: """
                <p class="goal__text">\(texts("helpPlans.goal")): \(HTML.name(draft.goal.text))</p>
                \(chart)
                \(form.html(
                    to: HelpPlanPaths.template(draft.template.code, plan.caseFile.id),
                    submit: texts("helpPlans.templates.take"),
                    cancel: HelpPlanPaths.template(draft.template.code, plan.caseFile.id),
                    HTML.each(["start", "goal", "text", "persons"]) { name in
                        HTML.each(form.fields.all(name)) { HiddenField(name: name, value: $0).html }
                    }
                ))
                """
        )
    }

    private var chart: HTML {
        let steps = HelpPlan(goals: [draft.goal], steps: draft.steps, agreement: nil)
        let shown = plan.showing(steps)
        guard let outlook = try? PlanOutlook(of: steps, on: plan.today) else { return .empty }
        return PlanChart(plan: shown, outlook: outlook, texts: texts).html
    }
}
