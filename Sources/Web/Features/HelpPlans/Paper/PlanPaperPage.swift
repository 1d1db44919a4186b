import Casework
import Kernel
import WebSupport

/// The languages in which the plan can be handed to the person.
struct PlanPaperPage {
    let plan: CaseHelpPlan
    let papers: PlanPaperTexts
    let texts: Texts

    var page: Page {
        CaseFrame(caseFile: plan.caseFile, section: .helpPlan, texts: texts).page(
            texts("helpPlans.paper.title"),
            width: .reading,
            content: """
                <p>\(texts("helpPlans.paper.explanation"))</p>
                <ul>\(HTML.each(papers.all, language))</ul>
                <p><a href="\(CaseFilePaths.helpPlan(plan.caseFile.id))">\(texts("helpPlans.title"))</a></p>
                """
        )
    }

    private func language(_ text: PlanPaperText) -> HTML {
        """
        <li><a href="\(HelpPlanPaths.paper(plan.caseFile.id))/pdf?sprache=\(text.language)">\
        <bdi lang="\(text.language)">\(text.name)</bdi> (PDF)</a>\
        \(HTML.when(!text.checked, " – \(texts("helpPlans.paper.unchecked"))"))</li>

        """
    }
}
