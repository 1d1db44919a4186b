import Casework
import WebSupport

/// One life domain in the form, folded unless something is to be done in it.
struct LifeDomainSection {
    let domain: LifeDomain
    let isOpen: Bool
    let form: Form
    let profile: CaseworkProfile

    private var texts: Texts { form.texts }
    private var names: LifeDomainFields { LifeDomainFields(domain) }

    var html: HTML {
        """
        <details class="life-domain"\(HTML.flag("open", isOpen || names.all.contains { form.errors[$0] != nil }))>
        <summary class="life-domain__summary">
        <span class="life-domain__name">\(profile.label(of: domain, in: texts.language.code))</span>
        <span class="life-domain__state">\(state)</span></summary>
        <div class="life-domain__fields">
        \(area(names.strengths, "assessments.strengths", hint: "assessments.strengthsHint"))
        \(area(names.needs, "assessments.needs", hint: "assessments.needsHint"))
        \(area(names.ownWords, "assessments.ownWords", hint: "assessments.ownWordsHint"))
        \(scale(names.own, "assessments.ownRating"))
        \(scale(names.worker, "assessments.workerRating"))
        </div></details>

        """
    }

    private var isEmpty: Bool { names.all.allSatisfy { form.fields[$0].isEmpty } }

    private var state: HTML {
        if isEmpty { return "\(texts("assessments.notTalkedAbout"))" }
        let worker = form.fields.optional(names.worker).flatMap { Int($0) }
        let word =
            worker.map { "\($0) – \(profile.words(for: $0, in: texts))" } ?? texts("assessments.notRated")
        return "\(word)"
    }

    private func area(_ name: String, _ label: String, hint: String) -> HTML {
        TextArea(name, texts(label), in: form, hint: texts(hint), rows: 3).html
    }

    private func scale(_ name: String, _ label: String) -> HTML {
        RatingScale(name: name, label: texts(label), ratings: profile.ratings, form: form).html
    }
}
