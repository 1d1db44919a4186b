import Casework
import Kernel
import WebSupport

/// When the plan is looked at next, what came of it so far, and the forms for both.
struct PlanReviewBox {
    let plan: CaseHelpPlan
    let form: Form

    private var texts: Texts { form.texts }

    var html: HTML {
        """
        <section class="agreement" aria-label="\(texts("helpPlans.review.title"))">
        <p>\(sentence)</p>
        \(HTML.when(!held.isEmpty, history))
        \(HTML.when(plan.caseFile.isOpen, forms))
        </section>
        """
    }

    private var sentence: HTML {
        guard let next = plan.nextReview else { return "\(texts("helpPlans.review.none"))" }
        let late = next.dueOn.days(until: plan.today)
        let tag = late > 0 ? " \(Tag(texts("helpPlans.overdue", count: late), .danger).html)" : HTML.empty
        return "\(texts("helpPlans.review.next")) <strong>\(HTML.day(next.dueOn))</strong>.\(tag)"
    }

    private var held: [PlanReview] { plan.reviews.filter { $0.heldOn != nil } }

    private var history: HTML {
        """
        <ul>\(HTML.each(held) { review in
            """
            <li>\(HTML.some(review.heldOn) { HTML.day($0) }): \
            \(review.result.isEmpty ? "\(texts("helpPlans.review.noResult"))" : HTML.name(review.result))</li>

            """
        })</ul>
        """
    }

    private var forms: HTML {
        let isRefused = form.errors["dueOn"] != nil
        let setting = Details(
            texts(plan.nextReview == nil ? "helpPlans.review.set" : "helpPlans.review.move"),
            isOpen: isRefused,
            form.filled(with: isRefused ? form.fields : revision([])).html(
                to: HelpPlanPaths.reviews(plan.caseFile.id),
                submit: texts("helpPlans.review.save"),
                kind: .secondary,
                """
                \(RevisionField(kept, in: form, isOvertaken: true).html)
                \(DayField("dueOn", texts("helpPlans.review.dueOn"), in: form).html)
                """
            )
        ).html
        return plan.nextReview == nil ? setting : "\(setting)\(holding)"
    }

    private var kept: Revision { plan.nextReview?.revision ?? Revision(0) }

    private func revision(_ fields: [(name: String, value: String)]) -> FormFields {
        FormFields(fields).onTop(of: kept)
    }

    private var holding: HTML {
        let isRefused = form.errors["heldOn"] != nil || form.errors["next"] != nil
        let start = revision([(name: "heldOn", value: plan.today.german)])
        let form = isRefused ? form : form.filled(with: start)
        return Details(
            texts("helpPlans.review.hold"),
            isOpen: isRefused,
            form.html(
                to: HelpPlanPaths.heldReview(plan.caseFile.id),
                submit: texts("helpPlans.review.saveHeld"),
                kind: .secondary,
                """
                \(RevisionField(kept, in: form, isOvertaken: true).html)
                \(DayField("heldOn", texts("helpPlans.review.heldOn"), in: form).html)
                \(TextArea(
                    "result", texts("helpPlans.review.result"), in: form, rows: 3, limit: 1000, isOptional: true
                ).html)
                \(DayField("next", texts("helpPlans.review.then"), in: form, isOptional: true).html)
                """
            )
        ).html
    }
}
