import Kernel
import StatusOffice
import WebSupport

/// The form with which an application is entered.
struct NewProcedurePage {
    let fields: ProcedureForm

    private var form: Form { fields.form }
    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("register.new"),
            section: "register",
            errors: form.errors,
            width: .reading,
            content: form.html(
                to: RegisterPaths.new,
                submit: texts("register.save"),
                cancel: RegisterPaths.list,
                fields.html
            )
        )
    }
}

/// The form that corrects a procedure or takes it a step further.
struct ChangeProcedurePage {
    let record: ProcedureRecord
    let fields: ProcedureForm
    var isConflict = false

    private var form: Form { fields.form }
    private var texts: Texts { form.texts }

    var page: Page {
        ProcedureFrame(record: record, pathways: fields.pathways, texts: texts).page(
            texts("register.change"),
            errors: form.errors,
            width: .reading,
            content: """
                \(HTML.when(isConflict, conflict))
                \(form.html(
                    to: RegisterPaths.edit(record.procedure.id),
                    submit: texts("forms.save"),
                    cancel: RegisterPaths.procedure(record.procedure.id),
                    """
                    \(RevisionField(record.procedure.revision, in: form, isOvertaken: isConflict).html)
                    \(fields.html)
                    """
                ))
                """
        )
    }

    private var conflict: HTML {
        EditConflict(
            mine: form.fields,
            theirs: ProcedureForm.fields(of: record.procedure),
            labels: ProcedureForm.labels(texts),
            texts: texts
        ).html
    }
}
