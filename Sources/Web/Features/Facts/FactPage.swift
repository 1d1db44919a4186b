import Casework
import Kernel
import Pathways
import WebSupport

/// One fact of a person, new or to be corrected.
struct FactPage {
    let caseFile: CaseFile
    let person: Person
    let definition: FactDefinition
    /// Nothing for a new one.
    let fact: PersonFact?
    let form: Form
    var isConflict = false

    private var texts: Texts { form.texts }

    var page: Page {
        CaseFrame(caseFile: caseFile, section: .pathways, texts: texts).page(
            definition.name.text(in: texts.language.code),
            errors: form.errors,
            width: .reading,
            content: """
                <p class="lead">\(texts("facts.for")) \(HTML.name(person.details.displayName))</p>
                \(HTML.when(definition.sensitivity != .ordinary, protection))
                \(HTML.when(isConflict, conflict.html))
                \(form.html(to: path, submit: texts("forms.save"), cancel: FactPaths.facts(person), fields))
                \(HTML.some(fact, removal))
                """
        )
    }

    private var path: String {
        fact.map { FactPaths.fact(person, $0.id) } ?? FactPaths.new(person, definition.code)
    }

    private var fields: HTML {
        HTML.some(fact) { RevisionField($0.revision, in: form, isOvertaken: isConflict).html }
            + FactForm(form: form, definition: definition).html
    }

    private var protection: HTML {
        NoticeBox(.info, title: texts("facts.protectedTitle"), "<p>\(texts("facts.protectedHint"))</p>").html
    }

    private func removal(_ fact: PersonFact) -> HTML {
        let button = form.button(
            texts("facts.remove"),
            to: FactPaths.fact(person, fact.id) + "/entfernen",
            .warning,
            values: ["revision": String(fact.revision.number)]
        )
        return Details(texts("facts.removeTitle"), "<p>\(texts("facts.removeHint"))</p>\(button)").html
    }

    private var conflict: EditConflict {
        EditConflict(
            mine: form.fields,
            theirs: fact?.details.map(FactForm.fields) ?? FormFields(),
            labels: FactForm.labels(texts),
            texts: texts
        )
    }
}
