import Casework
import Kernel
import WebSupport

/// Notes, the latest first, each with what was appended to it later.
struct NoteTimeline {
    let journal: CaseJournal
    let texts: Texts

    var html: HTML {
        Timeline(
            journal.notes.map { written in
                let note = written.note
                return Timeline.Entry(
                    note.happenedOn,
                    title: HTML(text: texts("journal.kind.\(note.kind.rawValue)")),
                    author: written.authorName,
                    content: content(note)
                )
            }
        ).html
    }

    private func content(_ note: Note) -> HTML {
        """
        <p class="note__text" dir="auto">\(HTML.lines(note.text))</p>
        \(lateEntry(note))
        \(HTML.each(journal.corrections(of: note), correction))
        \(HTML.when(journal.caseFile.isOpen, link(note)))
        """
    }

    private func lateEntry(_ note: Note) -> HTML {
        let written = note.writtenAt.day
        guard written != note.happenedOn else { return .empty }
        return "<p class=\"note__late\">\(texts("journal.writtenOn", ["day": written.german]))</p>"
    }

    private func correction(_ written: WrittenNote) -> HTML {
        let day = written.note.writtenAt.day
        return """
            <div class="note__correction">
            <p class="note__correction-title"><strong>\(texts("journal.correction"))</strong> · \(HTML.day(day)) · \
            \(HTML.name(written.authorName))</p>
            <p class="note__text" dir="auto">\(HTML.lines(written.note.text))</p>
            </div>
            """
    }

    private func link(_ note: Note) -> HTML {
        """
        <p class="note__action"><a href="\(JournalPaths.correction(note))">\(texts("journal.correct"))\
        <span class="visually-hidden"> \(texts("journal.noteOf", ["day": note.happenedOn.german]))</span></a></p>
        """
    }
}
