import Casework
import Kernel
import WebSupport

/// The fields of a note: what is quickly written first, the rest folded away.
struct NoteForm {
    let form: Form
    let caseFile: CaseFile
    let choices: NoteChoices

    private var texts: Texts { form.texts }

    /// The whole form, sent to `path`; its other buttons send it there too and save nothing.
    func html(to path: String, submit: String, cancel: String? = nil) -> HTML {
        form.with(moreActions: TextBlockPicker(choices: choices, path: path, texts: texts).html).html(
            to: path,
            submit: submit,
            cancel: cancel,
            """
            \(quick)
            \(ContactFields(form: form, choices: choices).html)
            \(ProtectedFields(form: form).html)
            """
        )
    }

    private var quick: HTML {
        """
        <div class="field-row">
        \(DayField("happenedOn", texts("journal.happenedOn"), in: form).html)
        \(SelectField("kind", texts("journal.kind.label"), choices: kinds, in: form).html)
        </div>
        \(TextArea(
            "text", texts("journal.text"), in: form,
            hint: texts("journal.textHint"), limit: 20_000
        ).html)
        <p class="note__warning"><strong>\(texts("journal.protected.warning"))</strong> \
        \(texts("journal.protected.warningText"))</p>
        """
    }

    private var kinds: [Choice] {
        Note.Kind.allCases.map { Choice($0.rawValue, texts("journal.kind.\($0.rawValue)")) }
    }

    static func details(from reader: inout FieldReader) -> NoteDetails? {
        let day = reader.day("happenedOn")
        let kind = reader.choice("kind", of: Note.Kind.self)
        let text = reader.fields.raw("text")
        let today = reader.today
        if let day, day > today { reader.refuse(NoteRefusal.inTheFuture) }
        let contact = ContactReading.facts(from: &reader)
        let protected = ProtectedFields.texts(from: &reader)
        let details = reader.value {
            try NoteDetails(
                happenedOn: day ?? today,
                kind: kind ?? .internal,
                text: text,
                contact: contact ?? .none,
                protected: protected
            )
        }
        return reader.isClean ? details : nil
    }
}

/// What a note may name: the household, the agencies, the topics and text blocks of the municipality.
struct NoteChoices {
    let persons: [Person]
    let agencies: [String]
    let profile: JournalProfile
    let ownBlocks: [TextBlock]
}
