import Casework
import Kernel
import WebSupport

/// One note with everything around it; protected texts only once they were opened (Vermerk).
struct NotePage {
    let note: CaseNote
    let user: User
    let form: Form
    /// What was just opened, by note; `nil` before.
    var opened: [ProtectedText]?

    private var texts: Texts { form.texts }

    var page: Page {
        CaseFrame(caseFile: note.caseFile, section: .journal, texts: texts).page(
            texts("journal.note"),
            actions: actions,
            width: .reading,
            content: """
                <p class="note__head">\(HTML.day(note.note.happenedOn))\
                \(HTML.some(note.note.happenedAt) { ", \($0.rawValue)" }) · \
                \(texts("journal.kind.\(note.note.kind.rawValue)"))</p>
                <p class="note__text" dir="auto">\(HTML.lines(note.note.text))</p>
                \(NoteFacts(note: note.note, contacts: note.contacts, profile: note.profile, texts: texts).html)
                \(HTML.each(note.corrections) {
                    NoteCorrection(written: $0, contacts: note.contacts, profile: note.profile, texts: texts).html
                })
                \(HTML.when(!note.protectedNotes.isEmpty, protected))
                <p class="note__back"><a href="\(CaseFilePaths.journal(note.caseFile.id))">\
                \(texts("journal.back"))</a></p>
                """
        )
    }

    private var actions: HTML {
        guard note.caseFile.isOpen else { return .empty }
        return ButtonLink(texts("journal.correct"), path: JournalPaths.correction(note.note), .secondary).html
    }

    private var protected: HTML {
        Card(HTML(text: texts("journal.protected.title")), protectedContent).html
    }

    private var protectedContent: HTML {
        if let opened {
            return SummaryList(
                opened.map {
                    .init(texts("journal.protected.category.\($0.category.rawValue)"), .lines($0.text))
                },
                texts: texts
            ).html
        }
        guard user.may(.openProtectedTexts) else { return "<p>\(texts("journal.protected.notAllowed"))</p>" }
        return """
            <p>\(texts("journal.protected.opening"))</p>
            \(form.button(texts("journal.protected.open"), to: JournalPaths.opening(note.note)))
            """
    }
}
