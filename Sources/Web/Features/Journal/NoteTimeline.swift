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
                    time: note.happenedAt?.rawValue,
                    title: HTML(text: texts("journal.kind.\(note.kind.rawValue)")),
                    author: written.authorName,
                    tag: journal.contacts.protectedNotes.contains(note.id)
                        ? Tag(texts("journal.protected.tag"), .warning) : nil,
                    content: content(note)
                )
            }
        ).html
    }

    private func content(_ note: Note) -> HTML {
        let corrections = journal.corrections(of: note)
        return """
            <p class="note__text" dir="auto">\(HTML.lines(note.text))</p>
            \(NoteFacts(note: note, contacts: journal.contacts, profile: journal.profile, texts: texts).html)
            \(lateEntry(note))
            \(HTML.each(corrections) {
                NoteCorrection(written: $0, contacts: journal.contacts, profile: journal.profile, texts: texts).html
            })
            \(links(note))
            """
    }

    private func lateEntry(_ note: Note) -> HTML {
        let written = note.writtenAt.day
        guard written != note.happenedOn else { return .empty }
        return "<p class=\"note__late\">\(texts("journal.writtenOn", ["day": written.german]))</p>"
    }

    private func links(_ note: Note) -> HTML {
        let about = HTML(text: texts("journal.noteOf", ["day": note.happenedOn.german]))
        return """
            <p class="note__action"><a href="\(JournalPaths.note(note))">\(texts("journal.open"))\
            <span class="visually-hidden"> \(about)</span></a>\(HTML.when(journal.caseFile.isOpen, """
             · <a href="\(JournalPaths.correction(note))">\(texts("journal.correct"))\
            <span class="visually-hidden"> \(about)</span></a> · \
            <a href="\(ObservationPaths.new(from: note))">\(texts("observations.new"))\
            <span class="visually-hidden"> \(about)</span></a>
            """))</p>
            """
    }
}

/// What was appended to a note.
struct NoteCorrection {
    let written: WrittenNote
    let contacts: NoteContacts
    let profile: JournalProfile
    let texts: Texts

    var html: HTML {
        """
        <div class="note__correction">
        <p class="note__correction-title"><strong>\(texts("journal.correction"))</strong> · \
        \(HTML.day(written.note.writtenAt.day)) · \(HTML.name(written.authorName))</p>
        <p class="note__text" dir="auto">\(HTML.lines(written.note.text))</p>
        \(NoteFacts(note: written.note, contacts: contacts, profile: profile, texts: texts).html)
        </div>
        """
    }
}
