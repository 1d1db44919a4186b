import Kernel
import WebSupport

/// A page of steering that is one form: what it is called, where it goes, where one came from.
struct SteeringForm {
    let title: String
    let path: String
    let cancel: String
    var lead = ""
    var submit = "forms.save"
    var hasFiles = false
    var section = "figures"
    /// What can be done instead, below the form.
    var after: HTML = ""
    /// The fields by which two editors are compared, with their labels.
    var labels: [(name: String, label: String)] = []

    func page(_ form: Form, _ fields: HTML, conflict: EditConflict? = nil) -> Page {
        let texts = form.texts
        let sent = hasFiles ? form.withFiles : form
        return Page(
            title,
            section: section,
            errors: form.errors,
            width: .reading,
            content: """
                \(HTML.when(!lead.isEmpty, "<p class=\"lead\">\(lead)</p>"))
                \(HTML.some(conflict) { $0.html })
                \(sent.html(to: path, submit: texts(submit), cancel: cancel, fields))
                \(after)
                """
        )
    }

    /// The form as it was sent; where somebody else was faster, with what they saved, on top of their state.
    func refused(
        _ reader: FieldReader,
        _ context: SiteRequestContext,
        theirs: FormFields = [:],
        at revision: Revision = .first,
        _ fields: (Form) -> HTML
    ) -> Page {
        let form = Form(context, errors: reader.errors)
        guard reader.isOvertaken else { return page(form, fields(form)) }
        let conflict = EditConflict(
            mine: form.fields,
            theirs: theirs,
            labels: labels,
            texts: context.texts
        )
        let onTop = form.filled(with: form.fields.onTop(of: revision))
        return page(onTop, fields(onTop), conflict: conflict)
    }
}
