import AgencyNetwork
import Casework
import Kernel
import WebSupport

/// Choosing template and addressee of a letter.
struct NewLetterPage {
    let choices: LetterChoices
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        CaseFrame(caseFile: choices.caseFile, section: .documents, texts: texts).page(
            texts("letters.begin"),
            errors: form.errors,
            width: .reading,
            content: form.withoutWarning.html(
                to: LetterPaths.new(choices.caseFile.id),
                submit: texts("letters.start"),
                cancel: DocumentPaths.list(choices.caseFile.id),
                """
                \(RadioGroup("template", texts("letters.template"), choices: templates, in: form).html)
                \(SelectField("person", texts("letters.person"), choices: persons, in: form,
                    hint: texts("letters.personHint")).html)
                \(SelectField("agency", texts("letters.agency"), choices: agencies, in: form,
                    empty: texts("letters.noAgency"), hint: texts("letters.agencyHint"), isOptional: true).html)
                """
            )
        )
    }

    private var templates: [Choice] {
        choices.templates.map { template in
            Choice(
                template.code,
                template.label(in: texts.language.code),
                hint: texts("letters.to.\(template.addressee.rawValue)")
            )
        }
    }

    private var persons: [Choice] {
        choices.persons.map { Choice($0.id.text, $0.details.displayName) }
    }

    private var agencies: [Choice] {
        choices.agencies.map { Choice($0.id.text, $0.name) }
    }
}
