import Kernel
import WebSupport

/// A record that several small forms change, each on its own; one that was refused stands alone.
struct RecordForms {
    struct Part {
        /// Tells the forms of one record apart.
        let key: String
        /// Unfolds the form; the first one stands open.
        let title: String
        let submit: String
        let path: String
        /// What the form shows of the record as it is kept.
        let kept: FormFields
        let fields: (Form) -> HTML
    }

    let parts: [Part]
    let revision: Revision
    let cancel: String
    let blank: Form
    private var refused: (key: String, form: Form)?
    private(set) var conflict: EditConflict?

    init(_ parts: [Part], at revision: Revision, cancel: String, blank: Form) {
        self.parts = parts
        self.revision = revision
        self.cancel = cancel
        self.blank = blank
    }

    /// A form as it was sent; with `conflict`, someone else was faster.
    mutating func refuse(_ key: String, _ form: Form, overtaken conflict: EditConflict?) {
        refused = (key, conflict == nil ? form : form.filled(with: form.fields.onTop(of: revision)))
        self.conflict = conflict
    }

    var errors: FieldErrors { refused?.form.errors ?? [:] }

    var html: HTML {
        """
        \(HTML.some(conflict) { $0.html })
        \(forms)
        """
    }

    // A form that was refused stands alone, so that nobody sends another one instead.
    private var forms: HTML {
        if let refused, let part = parts.first(where: { $0.key == refused.key }) {
            return shown(part, refused.form, .primary)
        }
        return HTML.each(parts.enumerated()) { index, part in
            let form = blank.filled(with: part.kept.onTop(of: revision))
            return index == 0
                ? shown(part, form, .primary) : Details(part.title, shown(part, form, .secondary)).html
        }
    }

    private func shown(_ part: Part, _ form: Form, _ kind: Button.Kind) -> HTML {
        form.html(
            to: part.path,
            submit: part.submit,
            kind: kind,
            cancel: kind == .primary ? cancel : nil,
            "\(RevisionField(of: form).html)\(part.fields(form))"
        )
    }
}
