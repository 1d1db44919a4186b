import Casework
import Kernel
import WebSupport

/// The journal of a case, the latest note first, with the form for a new one above (Kontakte).
struct JournalPage {
    let journal: CaseJournal
    let agencies: [String]
    let form: Form
    let choice: JournalChoice

    private var texts: Texts { form.texts }
    private var file: CaseFile { journal.caseFile }

    var page: Page {
        CaseFrame(caseFile: file, section: .journal, texts: texts).page(
            texts("journal.title"),
            actions: """
                \(ButtonLink(texts("journal.count"), path: JournalPaths.counts(file.id), .secondary).html)
                """,
            errors: form.errors,
            content: """
                \(HTML.when(file.isOpen && choice.isStart, writing))
                <h2>\(texts("journal.entries"))</h2>
                \(ListWithFilters(
                    path: CaseFilePaths.journal(file.id),
                    filters: filters,
                    chips: choice.chips(journal, texts),
                    list: entries,
                    texts: texts
                ).html)
                """
        )
    }

    var choices: NoteChoices {
        NoteChoices(
            persons: journal.contacts.persons,
            agencies: agencies,
            profile: journal.profile,
            ownBlocks: journal.ownBlocks
        )
    }

    private var writing: HTML {
        let path = CaseFilePaths.journal(file.id)
        return """
            <div class="note__writing">\
            \(NoteForm(form: form, caseFile: file, choices: choices).html(to: path, submit: texts("journal.write")))\
            </div>
            """
    }

    private var filters: HTML {
        let fields = FilterForm(fields: choice.fields, form: form)
        return """
            \(fields.select("art", texts("journal.kind.label"), Note.Kind.allCases.map {
                Choice($0.rawValue, texts("journal.kind.\($0.rawValue)"))
            }, empty: texts("journal.anyKind")))
            \(fields.select(
                "thema", texts("journal.topic"), TopicChoices(profile: journal.profile, texts: texts).all,
                empty: texts("journal.anyTopic")
            ))
            \(fields.select("person", texts("journal.person"), journal.contacts.persons.map {
                Choice($0.id.text, $0.details.displayName)
            }, empty: texts("journal.anyPerson")))
            """
    }

    private var entries: HTML {
        guard !journal.notes.isEmpty else {
            let isFiltered = !choice.filter.isEmpty
            return EmptyState(
                texts(isFiltered ? "journal.noneFound" : "journal.empty"),
                text: isFiltered ? "" : texts("journal.emptyHint")
            ).html
        }
        return NoteTimeline(journal: journal, texts: texts).html + HTML.some(journal.next, more)
    }

    private func more(_ cursor: NoteCursor) -> HTML {
        let path = choice.path(of: file.id, after: cursor)
        return "<p class=\"note__older\"><a href=\"\(path)\">\(texts("journal.older"))</a></p>"
    }
}
