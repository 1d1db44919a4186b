import Casework
import Kernel
import WebSupport

/// Whether the person agreed to the plan, what changed since, and the form to record a new agreement.
struct AgreementBox {
    let plan: CaseHelpPlan
    let form: Form
    let languages: [Choice]

    private var texts: Texts { form.texts }
    private var latest: PlanVersion? { plan.versions.first }

    var html: HTML {
        """
        <section class="agreement" aria-label="\(texts("helpPlans.agreement"))">
        <p>\(sentence)</p>
        \(HTML.some(latest) { PlanChangeList(version: $0, changes: plan.changes, texts: texts).html })
        \(HTML.when(!plan.versions.isEmpty, versions))
        \(HTML.when(plan.caseFile.isOpen, recording))
        </section>
        """
    }

    private var sentence: HTML {
        guard let agreement = plan.plan.agreement else { return "\(texts("helpPlans.notAgreed"))" }
        guard let latest else { return "\(texts("helpPlans.agreed", ["day": agreement.agreedOn.german]))" }
        return """
            \(texts("helpPlans.agreedVersion", ["number": "\(latest.number)", "day": latest.agreedOn.german]))
            """
    }

    private var versions: HTML {
        """
        <p class="agreement__links"><a href="\(HelpPlanPaths.versions(plan.caseFile.id))">\
        \(texts("helpPlans.versions.all"))</a> · \
        <a href="\(HelpPlanPaths.paper(plan.caseFile.id))">\(texts("helpPlans.paper.link"))</a></p>
        """
    }

    private var recording: HTML {
        let isFirst = plan.plan.agreement == nil
        return Details(
            texts(isFirst ? "helpPlans.recordAgreement" : "helpPlans.recordAgreementAgain"),
            isOpen: form.errors["on"] != nil || form.errors["form"] != nil || form.errors["language"] != nil,
            form.html(
                to: HelpPlanPaths.agreement(plan.caseFile.id),
                submit: texts("helpPlans.saveAgreement"),
                kind: .secondary,
                SigningForm(plan: plan, form: form, languages: languages).html
            )
        ).html
    }
}
