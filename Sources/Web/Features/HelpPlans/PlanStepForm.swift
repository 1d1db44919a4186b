import Casework
import Kernel
import WebSupport

/// The fields of a plan step; the agency is offered from the network, but may be any name.
struct PlanStepForm {
    let form: Form
    let agencies: [String]

    private var texts: Texts { form.texts }

    var html: HTML {
        """
        \(TextArea(
            "text", texts("helpPlans.stepText"), in: form,
            hint: texts("helpPlans.stepHint"), rows: 2, limit: 1000
        ).html)
        \(SuggestionField(
            "agency",
            texts("helpPlans.agency"),
            suggestions: agencies,
            in: form,
            hint: texts("helpPlans.agencyHint"),
            isOptional: true
        ).html)
        \(DayField("dueOn", texts("helpPlans.dueOn"), in: form, isOptional: true).html)
        """
    }

    static func details(from reader: inout FieldReader) -> PlanStepDetails? {
        let text = reader.fields.raw("text")
        let agency = reader.fields["agency"]
        let dueOn = reader.optionalDay("dueOn")
        let details = reader.value { try PlanStepDetails(text: text, agency: agency, dueOn: dueOn) }
        return reader.isClean ? details : nil
    }

    static func fields(of step: PlanStep) -> FormFields {
        [
            "text": step.text, "agency": step.agency, "dueOn": step.dueOn?.german ?? "",
            "revision": "\(step.revision.number)",
        ]
    }

    /// What was entered beside what is kept.
    static func conflict(_ mine: PlanStepDetails, _ kept: PlanStep, _ texts: Texts) -> EditConflict {
        func words(_ text: String, _ agency: String, _ dueOn: Day?) -> FormFields {
            ["text": text, "agency": agency, "dueOn": dueOn?.german ?? ""]
        }
        return EditConflict(
            mine: words(mine.text, mine.agency, mine.dueOn),
            theirs: words(kept.text, kept.agency, kept.dueOn),
            labels: [
                "text": texts("helpPlans.stepText"), "agency": texts("helpPlans.agency"),
                "dueOn": texts("helpPlans.dueOn"),
            ],
            texts: texts
        )
    }
}
