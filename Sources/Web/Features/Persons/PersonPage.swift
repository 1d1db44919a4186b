import Casework
import Kernel
import WebSupport

/// The form for a person of the household, new or to be corrected.
struct PersonPage {
    let caseFile: CaseFile
    /// `nil` for a new one.
    let person: Person?
    let form: Form
    let references: References
    var isConflict = false
    var findings: CandidateFindings?

    private var texts: Texts { form.texts }

    var page: Page {
        CaseFrame(caseFile: caseFile, section: .overview, texts: texts).page(
            texts(person == nil ? "persons.add" : "persons.change"),
            errors: form.errors,
            width: .reading,
            content: HTML.when(isConflict, conflict) + fields
                + HTML.some(person) {
                    "<p><a href=\"\(DoublePaths.links($0))\">\(texts("doubles.check"))</a></p>"
                }
        )
    }

    private var fields: HTML {
        form.html(
            to: person.map(CaseFilePaths.person) ?? CaseFilePaths.persons(caseFile.id) + "/neu",
            submit: texts("forms.save"),
            cancel: CaseFilePaths.overview(caseFile.id),
            HTML.some(person) { RevisionField($0.revision, in: form, isOvertaken: isConflict).html }
                + HTML.some(findings) { $0.html(form) }
                + PersonForm(form: form, references: references, asksCandidates: person == nil).html
        )
    }

    private var conflict: HTML {
        HTML.some(person) { person in
            EditConflict(
                mine: form.fields,
                theirs: PersonForm.fields(of: person.details),
                labels: PersonForm.labels(texts),
                texts: texts
            ).html
        }
    }
}
