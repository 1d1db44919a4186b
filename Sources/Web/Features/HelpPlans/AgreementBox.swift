import Casework
import Kernel
import WebSupport

/// Whether the person agreed to the plan, and the form to record it.
struct AgreementBox {
    let plan: CaseHelpPlan
    let form: Form

    private var texts: Texts { form.texts }

    var html: HTML {
        """
        <section class="agreement" aria-label="\(texts("helpPlans.agreement"))">
        <p>\(sentence)</p>
        \(HTML.when(plan.caseFile.isOpen, recording))
        </section>
        """
    }

    private var sentence: HTML {
        guard let agreement = plan.plan.agreement else { return "\(texts("helpPlans.notAgreed"))" }
        return "\(texts("helpPlans.agreed", ["day": agreement.agreedOn.german]))"
    }

    private var recording: HTML {
        let isFirst = plan.plan.agreement == nil
        return Details(
            texts(isFirst ? "helpPlans.recordAgreement" : "helpPlans.recordAgreementAgain"),
            isOpen: !form.errors.isEmpty,
            form.html(
                to: HelpPlanPaths.agreement(plan.caseFile.id),
                submit: texts("helpPlans.saveAgreement"),
                kind: .secondary,
                DayField("on", texts("helpPlans.agreedOn"), in: form).html
            )
        ).html
    }
}
