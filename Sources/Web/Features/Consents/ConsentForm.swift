import Casework
import Kernel
import WebSupport

/// The fields with which a consent is recorded.
struct ConsentForm {
    let form: Form
    let languages: [Choice]

    private var texts: Texts { form.texts }

    var html: HTML {
        """
        <div class="field-row">
        \(DayField("on", texts("consents.on"), in: form).html)
        \(DayField(
            "validUntil", texts("consents.validUntil"), in: form,
            hint: texts("consents.validUntilHint"), isOptional: true
        ).html)
        </div>
        \(RadioGroup("form", texts("consents.form.label"), choices: forms, in: form).html)
        \(SelectField(
            "language", texts("consents.language"), choices: languages, in: form,
            empty: texts("consents.chooseLanguage")
        ).html)
        \(RadioGroup("interpreter", texts("consents.interpreter.label"), choices: interpreter, in: form).html)
        """
    }

    private var forms: [Choice] {
        Consent.Form.allCases.map { form in
            Choice(form.rawValue, texts("consents.form.\(form.rawValue)"))
        }
    }

    private var interpreter: [Choice] {
        Interpreter.allCases.map { answer in
            Choice(answer.rawValue, texts("consents.interpreter.\(answer.rawValue)"))
        }
    }

    private enum Interpreter: String, CaseIterable {
        case no, yes
    }

    static func given(from reader: inout FieldReader, languages: [Choice]) -> GivenConsent? {
        let day = reader.day("on")
        let validUntil = reader.optionalDay("validUntil")
        let form = reader.choice("form", of: Consent.Form.self, missing: "consents.form.missing")
        let language = reader.value(
            of: "language",
            among: languages,
            missing: "consents.languageMissing"
        )
        let interpreter = reader.choice(
            "interpreter",
            of: Interpreter.self,
            missing: "consents.interpreter.missing"
        )
        guard let day, let form, let language, let interpreter, reader.isClean else { return nil }
        if day > reader.today { reader.refuse(ConsentRefusal.inTheFuture) }
        let given = reader.value {
            try GivenConsent(
                on: day,
                validUntil: validUntil,
                form: form,
                language: language,
                interpreter: interpreter == .yes
            )
        }
        return reader.isClean ? given : nil
    }
}
