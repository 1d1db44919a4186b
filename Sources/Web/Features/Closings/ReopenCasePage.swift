import Casework
import Kernel
import WebSupport

/// One question before the work on a closed case goes on: why, and from which day (Wiederaufnahme).
struct ReopenCasePage {
    let record: CaseClosings
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        CaseFrame(caseFile: record.caseFile, section: .phases, texts: texts).page(
            texts("closings.reopen.title"),
            errors: form.errors,
            width: .reading,
            content: record.caseFile.isOpen ? "<p>\(texts("closings.refusal.notClosed"))</p>" : question
        )
    }

    private var question: HTML {
        """
        <p>\(texts("closings.reopen.explanation"))</p>
        \(form.html(
            to: ClosingPaths.reopening(record.caseFile.id),
            submit: texts("closings.reopen.button"),
            cancel: CaseFilePaths.closing(record.caseFile.id),
            """
            \(RevisionField(of: form).html)
            \(TextArea("reason", texts("closings.reopen.reason"), in: form, rows: 3, limit: 1000).html)
            \(DayField("day", texts("closings.reopen.day"), in: form).html)
            """
        ))
        """
    }
}
