import AgencyNetwork
import Casework
import Kernel
import WebSupport

/// The fields with which a release is recorded.
struct ReleaseForm {
    let form: Form
    let releases: CaseReleases
    let languages: [Choice]

    private var texts: Texts { form.texts }
    private var words: ReleaseWords { ReleaseWords(releases: releases, texts: texts) }

    var html: HTML {
        """
        \(RadioGroup("kind", texts("releases.kind.label"), choices: kinds, in: form).html)
        \(SelectField(
            "recipient", texts("releases.recipient"), choices: Self.recipients(releases), in: form,
            empty: texts("releases.chooseRecipient")
        ).html)
        \(TextArea(
            "purpose", texts("releases.purpose"), in: form,
            hint: texts("releases.purposeHint"), rows: 2, limit: 500
        ).html)
        \(RadioGroup("direction", texts("releases.direction.label"), choices: directions, in: form).html)
        \(content)
        \(period)
        \(given)
        """
    }

    private var content: HTML {
        """
        \(CheckboxGroup(
            "domains", texts("releases.domains"),
            choices: releases.profile.lifeDomains.map { Choice($0.rawValue, words.domain($0)) }, in: form
        ).html)
        \(CheckboxGroup(
            "categories", texts("releases.categories"),
            choices: SpecialCategory.allCases.map { Choice($0.rawValue, words.category($0)) }, in: form,
            hint: texts("releases.categoriesHint"), isOptional: true
        ).html)
        \(CheckboxGroup(
            "persons", texts("releases.persons"),
            choices: releases.persons.map { Choice($0.id.text, $0.details.displayName) }, in: form,
            hint: texts("releases.personsHint")
        ).html)
        """
    }

    private var period: HTML {
        """
        <div class="field-row">
        \(DayField("from", texts("releases.from"), in: form).html)
        \(DayField("until", texts("releases.until"), in: form, hint: texts("releases.untilHint")).html)
        </div>
        """
    }

    private var given: HTML {
        """
        \(DayField("on", texts("releases.on"), in: form).html)
        \(RadioGroup(
            "form", texts("consents.form.label"),
            choices: Consent.Form.allCases.map { Choice($0.rawValue, texts("consents.form.\($0.rawValue)")) },
            in: form
        ).html)
        \(TextArea(
            "note", texts("releases.note"), in: form,
            hint: texts("releases.noteHint"), rows: 2, limit: 1000, isOptional: true
        ).html)
        \(SelectField(
            "language", texts("consents.language"), choices: languages, in: form,
            empty: texts("consents.chooseLanguage")
        ).html)
        \(RadioGroup(
            "interpreter", texts("consents.interpreter.label"),
            choices: Answer.allCases.map { answer in
                Choice(answer.rawValue, texts("consents.interpreter.\(answer.rawValue)"))
            },
            in: form
        ).html)
        """
    }

    private var kinds: [Choice] {
        Release.Kind.allCases.map { kind in
            Choice(
                kind.rawValue,
                texts("releases.kind.\(kind.rawValue)"),
                hint: texts("releases.kind.\(kind.rawValue)Hint")
            )
        }
    }

    private var directions: [Choice] {
        Release.Direction.allCases.map { Choice($0.rawValue, texts("releases.direction.\($0.rawValue)")) }
    }

    static func recipients(_ releases: CaseReleases) -> [Choice] {
        releases.agencies.map { Choice($0.id.text, $0.name) }
    }

    enum Answer: String, CaseIterable {
        case no, yes
    }
}
