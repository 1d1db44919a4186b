import Casework
import Kernel
import WebSupport

/// A note that stays as it is, with the form for what is appended to it.
struct CorrectNotePage {
    let note: CaseNote
    let agencies: [String]
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        CaseFrame(caseFile: note.caseFile, section: .journal, texts: texts).page(
            texts("journal.correct"),
            errors: form.errors,
            width: .reading,
            content: """
                <p>\(texts("journal.correctExplanation"))</p>
                <blockquote class="quote" dir="auto">\(HTML.lines(note.note.text))</blockquote>
                \(NoteForm(form: form, caseFile: note.caseFile, choices: choices).html(
                    to: JournalPaths.correction(note.note),
                    submit: texts("journal.correct"),
                    cancel: CaseFilePaths.journal(note.caseFile.id)
                ))
                """
        )
    }

    var choices: NoteChoices {
        NoteChoices(
            persons: note.contacts.persons,
            agencies: agencies,
            profile: note.profile,
            ownBlocks: note.ownBlocks
        )
    }
}
