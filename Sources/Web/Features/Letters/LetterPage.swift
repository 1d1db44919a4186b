import Casework
import Kernel
import WebSupport

/// A letter: what it would say, what is missing, and its text to edit; finished, only what it says.
struct LetterPage {
    let record: LetterRecord
    let form: Form
    var isOvertaken = false

    private var texts: Texts { form.texts }
    private var letter: Letter { record.letter }

    var page: Page {
        CaseFrame(caseFile: record.caseFile, section: .documents, texts: texts).page(
            record.profile.letters.template(letter.template)?.label(in: texts.language.code)
                ?? texts("letters.letter"),
            errors: form.errors,
            width: .reading,
            content: letter.isFinal ? final : draft
        )
    }

    private var preview: LetterPreview { LetterPreview(record: record, texts: texts) }

    private var draft: HTML {
        """
        \(HTML.when(isOvertaken, conflict))
        \(preview.obstacles)
        <h2>\(texts("letters.preview"))</h2>
        \(preview.html)
        \(finishing)
        <h2>\(texts("letters.edit"))</h2>
        \(editing)
        \(discarding)
        """
    }

    private var final: HTML {
        """
        \(NoticeBox(.success, "<p>\(texts("letters.isFinal", ["day": letter.finishedOn?.german ?? ""]))</p>").html)
        \(HTML.some(letter.documentId) { id in
            "<p><a href=\"\(DocumentPaths.list(record.caseFile.id))/\(id.text)\">\(texts("letters.toDocument"))</a></p>"
        })
        \(preview.html)
        """
    }

    private var finishing: HTML {
        let isReady = (try? record.sheet.check()) != nil
        return isReady
            ? form.button(
                texts("letters.finish"),
                to: LetterPaths.finish(letter),
                .primary,
                values: ["revision": String(letter.revision.number)]
            ) + "<p class=\"letter-preview__hint\">\(texts("letters.finishHint"))</p>"
            : "<p class=\"letter-preview__hint\">\(texts("letters.notReady"))</p>"
    }

    private var editing: HTML {
        form.html(
            to: LetterPaths.letter(letter),
            submit: texts("letters.save"),
            kind: .secondary,
            cancel: DocumentPaths.list(record.caseFile.id),
            """
            \(RevisionField(letter.revision, in: form, isOvertaken: isOvertaken).html)
            \(TextArea("address", texts("letters.address"), in: form, hint: texts("letters.addressHint"),
                rows: 4).html)
            \(TextField("subject", texts("letters.subject"), in: form).html)
            \(TextArea("text", texts("letters.text"), in: form, hint: texts("letters.textHint"), rows: 16,
                limit: 20_000).html)
            """
        )
    }

    private var discarding: HTML {
        Details(
            texts("letters.discard"),
            """
            <p>\(texts("letters.discardHint"))</p>
            \(form.button(
                texts("letters.discardButton"),
                to: LetterPaths.discard(letter),
                .warning,
                values: ["revision": String(letter.revision.number)]
            ))
            """
        ).html
    }

    private var conflict: HTML {
        let theirs = LetterForm.fields(of: record.draft)
        return EditConflict(
            mine: form.fields,
            theirs: theirs,
            labels: [
                "address": texts("letters.address"), "subject": texts("letters.subject"),
                "text": texts("letters.text"),
            ],
            texts: texts
        ).html
    }
}

/// The fields of a draft.
enum LetterForm {
    static func fields(of draft: LetterDraft) -> FormFields {
        ["address": draft.address, "subject": draft.subject, "text": draft.text]
    }

    static func draft(from reader: inout FieldReader) -> LetterDraft? {
        let fields = reader.fields
        return reader.value {
            try LetterDraft(address: fields["address"], subject: fields["subject"], text: fields.raw("text"))
        }
    }
}
