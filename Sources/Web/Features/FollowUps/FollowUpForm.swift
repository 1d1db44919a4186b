import Casework
import Kernel
import WebSupport

/// A small form for a follow-up, also for the overview of a case.
struct FollowUpForm {
    let form: Form
    let caseFile: CaseFile.ID
    /// Where to go on afterwards; the follow-ups themselves unless said otherwise.
    var wayBack: WayBack?

    private var texts: Texts { form.texts }

    var html: HTML {
        form.html(
            to: CaseFilePaths.followUps(caseFile),
            submit: texts("followUps.set"),
            kind: wayBack == nil ? .primary : .secondary,
            """
            \(HTML.some(wayBack) { HiddenField(name: WayBack.field, value: $0.rawValue).html })
            \(DayField("dueOn", texts("followUps.dueOn"), in: form).html)
            \(TextField("text", texts("followUps.text"), in: form).html)
            """
        )
    }

    static func details(from reader: inout FieldReader) -> FollowUpDetails? {
        let day = reader.day("dueOn")
        let text = reader.fields["text"]
        let today = reader.today
        let details = reader.value { try FollowUpDetails(dueOn: day ?? today, text: text) }
        return reader.isClean ? details : nil
    }
}
