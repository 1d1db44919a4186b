import Casework
import Kernel
import WebSupport

/// The fields with which a paper is filed.
struct DocumentForm {
    let form: Form
    let content: CaseDocuments
    /// Who may not read special categories may not file them either.
    let allowsSpecial: Bool

    private var texts: Texts { form.texts }

    var html: HTML {
        """
        \(Self.file(in: form, content.profile.documents))
        \(TextField("description", texts("documents.description"), in: form,
            hint: texts("documents.descriptionHint")).html)
        <div class="field-row">
        \(SelectField("kind", texts("documents.kind"), choices: kinds, in: form,
            empty: texts("documents.chooseKind")).html)
        \(DayField("datedOn", texts("documents.datedOn"), in: form).html)
        </div>
        \(SelectField("person", texts("documents.person"), choices: persons, in: form,
            empty: texts("documents.wholeHousehold"), isOptional: true).html)
        \(TextField("source", texts("documents.source"), in: form, hint: texts("documents.sourceHint"),
            isOptional: true).html)
        \(HTML.when(allowsSpecial, special))
        """
    }

    static func file(in form: Form, _ profile: DocumentsProfile) -> HTML {
        let megabytes = String(profile.maximumMegabytes)
        return FileField(
            "file",
            form.texts("documents.file"),
            in: form,
            hint: form.texts("documents.fileHint", ["megabytes": megabytes]),
            accept: ".pdf,.jpg,.jpeg,.png,.docx,.odt,.txt"
        ).html
    }

    private var kinds: [Choice] {
        content.profile.documents.kinds.map { Choice($0.code, $0.label(in: texts.language.code)) }
    }

    private var persons: [Choice] {
        content.persons.map { Choice($0.id.text, $0.details.displayName) }
    }

    private var special: HTML {
        CheckboxGroup(
            "special",
            texts("documents.specialLabel"),
            choices: [
                Choice("yes", texts("documents.specialChoice"), hint: texts("documents.specialHint"))
            ],
            in: form,
            isOptional: true
        ).html
    }

    static func facts(from reader: inout FieldReader, _ content: CaseDocuments) -> DocumentFacts? {
        let kinds = content.profile.documents.kinds.map { Choice($0.code, $0.de) }
        let kind = reader.value(of: "kind", among: kinds, missing: "documents.kindMissing")
        let day = reader.day("datedOn")
        let (description, source) = (reader.fields["description"], reader.fields["source"])
        let words = reader.value { try DocumentWords(description: description, source: source) }
        guard let kind, let day, let words, reader.isClean else { return nil }
        return DocumentFacts(
            kind: DocumentKind(rawValue: kind),
            datedOn: day,
            person: reader.fields.optional("person").map { Identifier($0) },
            isSpecial: reader.fields.all("special").contains("yes"),
            words: words
        )
    }
}
