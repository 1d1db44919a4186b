import Casework
import Kernel
import WebSupport

/// The journal of a case, the latest note first, with the form for a new one above (Kontakte).
struct JournalPage {
    let journal: CaseJournal
    let form: Form
    /// Older notes are shown without the form for a new one.
    var isLaterPart = false

    private var texts: Texts { form.texts }

    var page: Page {
        CaseFrame(caseFile: journal.caseFile, section: .journal, texts: texts).page(
            texts("journal.title"),
            errors: form.errors,
            width: .reading,
            content: """
                \(HTML.when(journal.caseFile.isOpen && !isLaterPart, writing))
                <h2>\(texts("journal.entries"))</h2>
                \(entries)
                \(HTML.some(journal.next, more))
                """
        )
    }

    private var writing: HTML {
        """
        <div class="note__writing">\(form.html(
            to: CaseFilePaths.journal(journal.caseFile.id),
            submit: texts("journal.write"),
            NoteForm(form: form).html
        ))</div>
        """
    }

    private var entries: HTML {
        journal.notes.isEmpty
            ? EmptyState(texts("journal.empty"), text: texts("journal.emptyHint")).html
            : NoteTimeline(journal: journal, texts: texts).html
    }

    private func more(_ cursor: NoteCursor) -> HTML {
        let path = CaseFilePaths.journal(journal.caseFile.id) + "?nach=" + cursor.query
        return "<p class=\"note__older\"><a href=\"\(path)\">\(texts("journal.older"))</a></p>"
    }
}
