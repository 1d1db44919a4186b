import Casework
import WebSupport

/// The fields of a note.
struct NoteForm {
    let form: Form

    var html: HTML {
        """
        <div class="field-row">
        \(DayField("happenedOn", form.texts("journal.happenedOn"), in: form).html)
        \(SelectField("kind", form.texts("journal.kind.label"), choices: kinds, in: form).html)
        </div>
        \(TextArea(
            "text", form.texts("journal.text"), in: form,
            hint: form.texts("journal.textHint"), limit: 20_000
        ).html)
        """
    }

    private var kinds: [Choice] {
        Note.Kind.allCases.map { Choice($0.rawValue, form.texts("journal.kind.\($0.rawValue)")) }
    }

    static func details(from reader: inout FieldReader) -> NoteDetails? {
        let day = reader.day("happenedOn")
        let kind = reader.choice("kind", of: Note.Kind.self)
        let text = reader.fields.raw("text")
        let today = reader.today
        if let day, day > today { reader.refuse(NoteRefusal.inTheFuture) }
        let details = reader.value {
            try NoteDetails(happenedOn: day ?? today, kind: kind ?? .internal, text: text)
        }
        return reader.isClean ? details : nil
    }
}
