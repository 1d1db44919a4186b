import Casework
import Kernel
import WebSupport

/// A follow-up as a form names it: its case, itself, and the state that was shown.
struct SelectedFollowUp {
    let caseFile: CaseFile.ID
    let followUp: FollowUp.ID
    let revision: Revision

    init(_ item: DueItem, _ id: FollowUp.ID) {
        caseFile = item.caseFileId ?? CaseFile.ID("")
        followUp = id
        revision = item.revision
    }

    init?(_ text: String) {
        let parts = text.split(separator: ":").map(String.init)
        guard parts.count == 3, let number = Int(parts[2]) else { return nil }
        caseFile = CaseFile.ID(parts[0])
        followUp = FollowUp.ID(parts[1])
        revision = Revision(number)
    }

    var text: String { "\(caseFile.text):\(followUp.text):\(revision.number)" }
}

/// What is to be done with the selected follow-ups.
struct SelectionFields {
    let colleagues: [Colleague]
    let form: Form

    private var texts: Texts { form.texts }

    var html: HTML {
        """
        <fieldset class="card due-selection"><legend>\(texts("today.selection.title"))</legend>
        \(RadioGroup("tun", texts("today.selection.what"), choices: choices, in: form).html)
        \(DayField("dueOn", texts("today.selection.day"), in: form, isOptional: true).html)
        \(HTML.when(colleagues.count > 1, SelectField(
            "assignee", texts("today.selection.assignee"),
            choices: colleagues.map { Choice($0.id.text, $0.name) }, in: form,
            empty: texts("today.selection.nobody"), isOptional: true).html))
        </fieldset>
        """
    }

    private var choices: [Choice] {
        FollowUpSelection.Deed.allCases.filter { $0 != .assign || colleagues.count > 1 }
            .map { Choice($0.rawValue, texts("today.selection.\($0.rawValue)")) }
    }
}
