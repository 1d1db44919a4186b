import Casework
import Kernel
import WebSupport

/// What was agreed, and recording it so that it goes on as a follow-up or a plan step.
struct ConferenceAgreements {
    let held: HeldConference
    let form: Form
    let isOpen: Bool

    private var texts: Texts { form.texts }
    private var isHeld: Bool { held.today >= held.conference.details.heldOn }

    var html: HTML {
        Card(
            HTML(text: texts("conferences.agreements.title")),
            """
            \(held.record.agreements.isEmpty
                ? "<p>\(texts("conferences.agreements.empty"))</p>"
                : TaskList(held.record.agreements.map(item)).html)
            \(HTML.when(isOpen && isHeld && !held.record.items.isEmpty, adding))
            """
        ).html
    }

    private func item(_ agreement: ConferenceAgreement) -> TaskList.Item {
        let isStep = agreement.planStepId != nil
        let path =
            isStep ? CaseFilePaths.helpPlan(held.caseFile.id) : CaseFilePaths.followUps(held.caseFile.id)
        return TaskList.Item(
            HTML(text: agreement.what),
            path: path,
            hint: "\(HTML.name(agreement.who)) · \(HTML.day(agreement.untilOn))",
            state: Tag(texts(isStep ? "conferences.agreements.isStep" : "conferences.agreements.isFollowUp"))
        )
    }

    private var adding: HTML {
        Details(
            texts("conferences.agreements.new"),
            isOpen: form.fields.has("what"),
            form.html(
                to: ConferencePaths.part("vereinbarungen", of: held.conference),
                submit: texts("conferences.agreements.add"),
                kind: .secondary,
                fields
            )
        ).html
    }

    private var fields: HTML {
        """
        \(SelectField(
            "item", texts("conferences.agreements.item"), choices: held.record.items.map {
                Choice($0.id.text, $0.text)
            }, in: form
        ).html)
        \(TextField("what", texts("conferences.agreements.what"), in: form).html)
        <div class="field-row">
        \(SuggestionField(
            "who", texts("conferences.agreements.who"),
            suggestions: held.record.guests.map(\.name) + held.persons.map(\.details.displayName), in: form
        ).html)
        \(DayField("untilOn", texts("conferences.agreements.until"), in: form).html)
        </div>
        \(SelectField(
            "goal", texts("conferences.agreements.becomes"), choices: held.plan.goals.map {
                Choice($0.id.text, texts("conferences.agreements.step", ["goal": $0.text]))
            }, in: form, empty: texts("conferences.agreements.followUp")
        ).html)
        """
    }
}
