import Casework
import Kernel
import WebSupport

/// The form with which a case begins: the household and the person through whom it began.
struct OpenCasePage {
    let form: Form
    let references: References
    var findings: CandidateFindings?

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("caseFiles.open"),
            section: "cases",
            errors: form.errors,
            width: .reading,
            content: form.html(
                to: CaseFilePaths.new,
                submit: texts("caseFiles.open"),
                cancel: CaseFilePaths.list,
                """
                \(HTML.some(findings) { $0.html(form) })
                <h2>\(texts("caseFiles.household"))</h2>
                \(TextField("title", texts("caseFiles.householdName"), in: form, hint: texts("caseFiles.titleHint"),
                kind: .name).html)
                \(TextField("town", texts("caseFiles.town"), in: form, isOptional: true).html)
                \(DayField("openedOn", texts("caseFiles.openedOn"), in: form).html)
                <h2>\(texts("caseFiles.referencePerson"))</h2>
                \(PersonForm(form: form, references: references, asksRelation: false,
                asksCandidates: true).html)
                """
            )
        )
    }

    static func action(from reader: inout FieldReader) -> OpenCase? {
        let fields = reader.fields
        let opening = reader.value { try CaseOpening(title: fields["title"], town: fields["town"]) }
        let day = reader.day("openedOn")
        if let day, day > reader.today { reader.refuse(PhaseRefusal.inTheFuture, at: "openedOn") }
        let details = PersonForm.details(from: &reader, relation: .reference)
        guard reader.isClean, let opening, let day, let details else { return nil }
        return OpenCase(opening: opening, reference: details, day: day)
    }
}
