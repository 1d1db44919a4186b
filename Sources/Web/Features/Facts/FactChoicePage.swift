import Casework
import Kernel
import Pathways
import WebSupport

/// The questions that can be answered for a person, to choose one of them.
struct FactChoicePage {
    let caseFile: CaseFile
    let person: Person
    /// Those the reader may write down.
    let definitions: [FactDefinition]
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        CaseFrame(caseFile: caseFile, section: .pathways, texts: texts).page(
            texts("facts.choose"),
            width: .reading,
            content: """
                <p class="lead">\(texts("facts.for")) \(HTML.name(person.details.displayName))</p>
                <form class="form" method="get" action="\(FactPaths.choose(person))">
                \(SelectField("angabe", texts("facts.which"), choices: choices, in: form,
                empty: texts("forms.pleaseChoose")).html)
                <div class="form__actions">\(Button(texts("facts.next")).html)
                <a class="form__cancel" href="\(FactPaths.facts(person))">\(texts("support.form.cancel"))</a></div>
                </form>
                """
        )
    }

    private var choices: [Choice] {
        definitions.map { Choice($0.code.rawValue, $0.name.text(in: texts.language.code)) }
            .sorted { $0.label.lowercased() < $1.label.lowercased() }
    }
}
