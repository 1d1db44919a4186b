import Casework
import Kernel
import WebSupport

/// The form that corrects how a household is called and where it lives.
struct ChangeCaseFilePage {
    let caseFile: CaseFile
    let form: Form
    var isConflict = false

    private var texts: Texts { form.texts }

    var page: Page {
        CaseFrame(caseFile: caseFile, section: .overview, texts: texts).page(
            texts("caseFiles.change"),
            errors: form.errors,
            width: .reading,
            content: """
                \(HTML.when(isConflict, conflict))
                \(form.html(
                    to: CaseFilePaths.edit(caseFile.id),
                    submit: texts("forms.save"),
                    cancel: CaseFilePaths.overview(caseFile.id),
                    """
                    \(RevisionField(caseFile.revision, in: form, isOvertaken: isConflict).html)
                    \(TextField("title", texts("caseFiles.householdName"), in: form, kind: .name).html)
                    \(TextField("town", texts("caseFiles.town"), in: form, isOptional: true).html)
                    """
                ))
                """
        )
    }

    private var conflict: HTML {
        EditConflict(
            mine: form.fields,
            theirs: Self.fields(of: caseFile),
            labels: ["title": texts("caseFiles.householdName"), "town": texts("caseFiles.town")],
            texts: texts
        ).html
    }

    static func fields(of caseFile: CaseFile) -> FormFields {
        ["title": caseFile.title, "town": caseFile.town]
    }
}
