import Casework
import Kernel
import WebSupport

/// The form with which a request is received.
struct NewRequestPage {
    let fields: RequestForm
    var findings: CandidateFindings?

    private var form: Form { fields.form }
    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("requests.new"),
            section: "requests",
            errors: form.errors,
            width: .reading,
            content: form.html(
                to: RequestPaths.new,
                submit: texts(findings == nil ? "requests.save" : "doubles.somebodyElse"),
                cancel: RequestPaths.list,
                """
                \(HTML.some(findings) { $0.html(form) })
                \(fields.html)
                <h2>\(texts("requests.section.taking"))</h2>
                \(RadioGroup("takes", texts("requests.takes.label"), choices: Taking.allCases.map {
                    Choice($0.rawValue, texts("requests.takes.\($0.rawValue)"),
                    hint: texts("requests.takes.\($0.rawValue)Hint"))
                }, in: form).html)
                """
            )
        )
    }

    enum Taking: String, CaseIterable {
        case me, office
    }
}

/// The form that corrects what was told.
struct ChangeRequestPage {
    let record: RequestRecord
    let fields: RequestForm
    var isConflict = false

    private var form: Form { fields.form }
    private var texts: Texts { form.texts }

    var page: Page {
        RequestFrame(record: record, texts: texts).page(
            texts("requests.change"),
            errors: form.errors,
            width: .reading,
            content: """
                \(HTML.when(isConflict, conflict))
                \(form.html(
                    to: RequestPaths.edit(record.request.id),
                    submit: texts("forms.save"),
                    cancel: RequestPaths.request(record.request.id),
                    """
                    \(RevisionField(record.request.revision, in: form, isOvertaken: isConflict).html)
                    \(fields.html)
                    """
                ))
                """
        )
    }

    private var conflict: HTML {
        EditConflict(
            mine: form.fields,
            theirs: RequestForm.fields(of: record.request),
            labels: RequestForm.labels(texts),
            texts: texts
        ).html
    }
}
